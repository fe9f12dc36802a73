import fc from "fast-check";
import { arbitraryText } from "./arbitrary-text.ts";
import type { Caller, FuzzRequest } from "./fuzz-request.ts";
import type { Known } from "./known.ts";

const FIELDS = "{ __typename }";
const EVENTS = ["accept", "text/event-stream"] as const;
const JSON_TYPE = ["content-type", "application/json"] as const;

/** Subscriptions over HTTP: to what is there and is not, in documents that are right and that are not. */
export function arbitraryStream(
  { ids, names }: Known,
  callers: fc.Arbitrary<Caller>,
): fc.Arbitrary<FuzzRequest> {
  const text = fc.oneof(
    fc.constantFrom(...ids),
    arbitraryText([...(names.slug ?? []), ...(names.suite ?? [])]),
  );
  const quoted = text.map((value) => JSON.stringify(value));
  const document = fc.oneof(
    quoted.map((id) => `subscription { jobProgress(id: ${id}) ${FIELDS} }`),
    fc
      .tuple(quoted, quoted)
      .map(([a, b]) => `subscription { leaderboardChanged(suite: ${a}, subject: ${b}) ${FIELDS} }`),
    quoted.map((slug) => `subscription { versionPublished(dataset: ${slug}) ${FIELDS} }`),
    fc.constantFrom(
      ...["", "{", "subscription", "{ counts { systems } }", "subscription { nonsense }"],
      `subscription { a: versionPublished ${FIELDS} b: versionPublished ${FIELDS} }`,
      `subscription @asOf(time: "2026-01-01T00:00:00Z") { versionPublished ${FIELDS} }`,
      `subscription { ...F } fragment F on Subscription { ...F }`,
      `mutation { datasetImport(slug: "none") { userErrors { code } } }`,
    ),
    arbitraryText(),
  );
  const variables = fc.constantFrom("{}", "null", "7", "[]", '{"id":1}', "{", '"x"');
  return fc
    .record({ document, variables, caller: callers, how: fc.nat(5), method: fc.nat(4) })
    .map(({ document, variables, caller, how, method }): FuzzRequest => {
      const base = { kind: "stream", caller };
      const accept = how === 0 ? [] : [EVENTS];
      if (method < 2) {
        // Addresses that are too long for a server are sent as bytes elsewhere.
        const search = new URLSearchParams({ query: document.slice(0, 500), variables });
        const target = `/graphql/stream?${search}`;
        return { ...base, method: "GET", target, headers: accept, body: null };
      }
      const body = `{"query":${JSON.stringify(document)},"variables":${variables}}`;
      const verb = method === 4 ? "PUT" : "POST";
      const headers = how === 1 ? accept : [...accept, JSON_TYPE];
      return { ...base, method: verb, target: "/graphql/stream", headers, body };
    });
}
