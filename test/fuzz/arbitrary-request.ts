import fc from "fast-check";
import { arbitraryAdministration } from "./arbitrary-administration.ts";
import { ArbitraryDocuments } from "./arbitrary-document.ts";
import { arbitraryHttp, arbitraryKeys } from "./arbitrary-exchange.ts";
import { arbitraryPage } from "./arbitrary-page.ts";
import { arbitraryPart } from "./arbitrary-part.ts";
import { arbitraryStream } from "./arbitrary-stream.ts";
import { arbitrarySuggestion } from "./arbitrary-suggestion.ts";
import { arbitraryUpload } from "./arbitrary-upload.ts";
import type { WrittenDocument } from "./document-parts.ts";
import { CALLERS, type Caller, type FuzzRequest, posted } from "./fuzz-request.ts";
import type { Known } from "./known.ts";
import { writeDocument } from "./write-document.ts";

const ODD = [
  ...["", "{", "}", "(", ")", "[", "]", "$", "!", ":", '"', '"""', "...", "@", "#", ",", "\\u0000"],
  ...[
    "\0",
    "\ufeff",
    "\u2028",
    "\ud800",
    "é",
    "1e",
    "-",
    "00",
    "query",
    "on",
    "fragment F on Query",
  ],
];

/** Requests of every kind to the server of a registry. */
export function arbitraryRequest(
  known: Known,
  secrets: readonly string[],
): fc.Arbitrary<FuzzRequest> {
  const documents = new ArbitraryDocuments(known);
  const callers = fc.constantFrom<Caller>(...CALLERS);
  const good = fc.constantFrom<Caller>("anonymous", "read", "upload", "other upload", "instance");
  const uploaders = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Caller>("upload", "other upload") },
    { weight: 1, arbitrary: callers },
  );
  const query = documents.queries().map(writeDocument);
  return fc.oneof(
    {
      weight: 30,
      arbitrary: fc.tuple(query, good).map(([each, caller]) => sent("query", caller, each)),
    },
    {
      weight: 14,
      arbitrary: fc
        .tuple(documents.mutations().map(writeDocument), callers)
        .map(([each, caller]) => sent("mutation", caller, each)),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(query, good, fc.nat(1000), fc.nat(30), fc.constantFrom(...ODD))
        .map(([each, caller, place, length, odd]) => {
          const at = Math.floor((each.query.length * place) / 1000);
          const text = each.query.slice(0, at) + odd + each.query.slice(at + length);
          return sent("broken document", caller, { ...each, query: text });
        }),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(query, good, fc.nat(1000)).map(([each, caller, place]) => {
        const { body } = sent("", caller, each);
        const text = String(body);
        return posted("cut body", caller, text.slice(0, Math.floor((text.length * place) / 1000)));
      }),
    },
    { weight: 16, arbitrary: arbitraryPage(known, good) },
    { weight: 18, arbitrary: arbitraryUpload(uploaders) },
    { weight: 1, arbitrary: arbitrarySuggestion(known) },
    { weight: 8, arbitrary: arbitraryAdministration(known) },
    { weight: 4, arbitrary: arbitraryKeys(secrets) },
    { weight: 8, arbitrary: arbitraryHttp(callers) },
    { weight: 8, arbitrary: arbitraryPart(known, uploaders) },
    { weight: 5, arbitrary: arbitraryStream(known, callers) },
  );
}

function sent(kind: string, caller: Caller, { query, variables }: WrittenDocument): FuzzRequest {
  return posted(kind, caller, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
}
