import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { arbitraryText } from "./arbitrary-text.ts";
import { type Caller, type FuzzRequest, posted } from "./fuzz-request.ts";

const QUERY = "{ counts { systems } }";
const BODY = JSON.stringify({ query: QUERY, variables: {}, operationName: null });
const MUTATION = 'mutation { datasetImport(slug: "none") { ledgerJob: job { uuid } } }';
const JSON_TYPE = ["content-type", "application/json"] as const;

/** Keys and tokens in an Authorization header that are not good, or only look it. */
export function arbitraryKeys(secrets: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const secret = fc.constantFrom(...secrets);
  const header = fc.oneof(
    fc.constantFrom("", "Bearer", "Bearer ", "Basic a2V5", "bearer x y", "Bearer ,", "Digest x=1"),
    fc.tuple(secret, fc.nat(52)).map(([text, length]) => `Bearer ${text.slice(0, length)}`),
    fc
      .tuple(secret, fc.nat(52))
      .map(([text, at]) => `Bearer ${text.slice(0, at)}A${text.slice(at + 1)}`),
    secret.map((text) => `Bearer ${createHash("sha256").update(text).digest("hex")}`),
    secret.map((text) => `Bearer ${text.toUpperCase()}`),
    secret.map((text) => `Bearer ${text} ${text}`),
    fc.integer().map((number) => {
      const other = createHash("sha256").update(String(number)).digest("base64url");
      return `Bearer perfatlas_${other}`;
    }),
    fc.constantFrom(1000, 8000).map((length) => `Bearer perfatlas_${"A".repeat(length)}`),
    fc
      .string({ unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)) })
      .map((text) => `Bearer ${text.replaceAll("\u007f", "")}`),
  );
  const asked = fc.constantFrom(MUTATION, "{ tokens { name } }", QUERY, UPLOAD);
  return fc.tuple(header, asked).map(([authorization, query]) => {
    const headers = [JSON_TYPE, ["authorization", authorization] as const];
    return posted("key", "anonymous", JSON.stringify({ query }), { headers });
  });
}

const UPLOAD = 'mutation { uploadRuns(campaign: {}, batchId: "1", items: []) { batchId } }';

const PATHS = [
  ...[
    "/exports/",
    "/exports/%00.csv",
    "/exports/%zz",
    `/exports/${"0".repeat(64)}.csv`,
    `/exports/${"0".repeat(64)}/manifest.json`,
    "/datasets/coder-runs/data.csv",
    "/datasets/coder-runs/data.parquet?version=1",
    "/datasets/coder-runs/data.ndjson?version=%00&unlicensed[]=1",
  ],
  ...[
    "/datasets/%00/data.csv",
    "/datasets/%zz/croissant.json",
    "/datasets/coder-runs/croissant.json?version=2147483648",
    "/datasets/coder-runs/citation.bib?version[a]=1",
  ],
  ...[
    "/",
    "/graphql/",
    "/graphql/x",
    "/GRAPHQL",
    "//graphql",
    "/graphql?",
    "/graphql?query",
    "/%00",
  ],
  ...[
    "/%",
    "/%zz",
    "/graphql/%zz",
    "/%c0%af",
    "/..%2f..%2fetc%2fpasswd",
    "/healthz",
    "/healthz/",
    "/readyz",
  ],
  ...[
    "/readyz?x",
    "/api",
    "/.git/config",
    "/export.csv",
    "/systems/press.csv",
    "/graphql.json",
    "/x?y=%",
  ],
  ...[`/${"a".repeat(4000)}`, `/graphql?query=${"%7B".repeat(2000)}`],
];
const METHODS = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND"];

/** Requests of any method, address, type of content, encoding and form of body. */
export function arbitraryHttp(callers: fc.Arbitrary<Caller>): fc.Arbitrary<FuzzRequest> {
  const base = { kind: "http", method: "POST", target: "/graphql", headers: [JSON_TYPE] };
  const made = (parts: fc.Arbitrary<Partial<FuzzRequest>>): fc.Arbitrary<FuzzRequest> =>
    fc.tuple(parts, callers).map(([part, caller]) => ({ ...base, caller, body: BODY, ...part }));
  return fc.oneof(
    made(
      fc
        .tuple(fc.constantFrom(...METHODS), fc.constantFrom("/graphql", ...PATHS))
        .map(([method, target]) => {
          const hasBody = method !== "GET" && method !== "HEAD" && method !== "TRACE";
          return { method, target, body: hasBody ? BODY : null };
        }),
    ),
    made(
      fc
        .constantFrom(...CONTENT_TYPES)
        .map((type) => ({ headers: [["content-type", type] as const] })),
    ),
    made(fc.nat(BODY.length).map((length) => ({ body: BODY.slice(0, length) }))),
    made(fc.constantFrom(...BODIES).map((body) => ({ body }))),
    made(arbitraryText().map((text) => ({ body: JSON.stringify({ query: text }) }))),
    made(fc.uint8Array({ maxLength: 60 }).map((bytes) => ({ body: Buffer.from(bytes) }))),
    made(
      fc
        .tuple(fc.constantFrom("gzip", "deflate", "br", "zstd", "x", "gzip, gzip"), fc.boolean())
        .map(([encoding, isTrue]) => ({
          headers: [JSON_TYPE, ["content-encoding", encoding] as const],
          body: isTrue ? gzipSync(BODY) : Buffer.from(BODY),
        })),
    ),
    made(
      fc
        .tuple(
          fc.constantFrom(QUERY, MUTATION, "{", "", "subscription { x }"),
          fc.constantFrom(...GET_VARIABLES),
        )
        .map(([query, variables]) => ({
          method: "GET",
          target: `/graphql?${new URLSearchParams({ query })}${variables}`,
          headers: [["apollo-require-preflight", "1"] as const],
          body: null,
        })),
    ),
    made(
      fc.tuple(fc.constantFrom(...HEADERS), arbitraryText()).map(([name, text]) => {
        const value = text.slice(0, 500).replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "?");
        return { headers: [JSON_TYPE, [name, value] as const] };
      }),
    ),
    made(fc.constantFrom(...RAW).map((text) => ({ bytes: Buffer.from(text, "latin1") }))),
  );
}

const GET_VARIABLES = [
  ...[
    "",
    "&variables={}",
    "&variables=%7B%7D",
    "&variables=%7B",
    "&variables=7",
    "&variables=null",
  ],
  ...[
    "&query=%7Bx%7D",
    "&operationName=X",
    "&extensions=%7B",
    "&extensions=%7B%22persistedQuery%22%3A1%7D",
  ],
  ...["&variables[a]=1", "&variables=%7B%7D&variables=%7B%7D", "&operationName[]=x"],
];
const HEADERS = [
  "accept",
  "origin",
  "host",
  "x-forwarded-for",
  "cookie",
  "user-agent",
  "if-none-match",
];
const CONTENT_TYPES = [
  ...[
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/graphql",
  ],
  ...[
    "application/json; charset=utf-16",
    "application/json; charset=utf-7",
    "application/json; charset=x",
  ],
  ...[
    "application/json;",
    "application/JSON",
    "application/json; charset=latin1",
    "*/*",
    "",
    "x",
    'a/b; c="',
  ],
  ...[
    "application/graphql-response+json",
    "application/json, text/plain",
    "application/vnd.api+json",
  ],
];
const BODIES = [
  ...[
    "",
    " ",
    "null",
    "1",
    '"x"',
    "[]",
    "[[]]",
    "{}",
    "true",
    "\ufeff{}",
    "{}{}",
    "'",
    "{'query':1}",
  ],
  ...[
    '{"query":5}',
    '{"query":{}}',
    '{"query":[]}',
    '{"query":null}',
    '{"query":true}',
    '{"query":""}',
  ],
  ...[
    '{"query":"{","variables":{}}',
    `{"query":"${QUERY}","query":7}`,
    `[${BODY}]`,
    `[${BODY},${BODY}]`,
  ],
  ...[7, '"{}"', "[]", "true", "null", '{"__proto__":{"x":1}}'].map(
    (variables) => `{"query":"${QUERY}","variables":${variables}}`,
  ),
  ...[7, '""', '"X"', "{}", "[]"].map((name) => `{"query":"${QUERY}","operationName":${name}}`),
  ...[
    7,
    '"x"',
    "[]",
    '{"persistedQuery":1}',
    '{"persistedQuery":{"version":2,"sha256Hash":"x"}}',
  ].map((extensions) => `{"query":"${QUERY}","extensions":${extensions}}`),
  '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}',
  `{"query":"subscription { x }"}`,
  `{"query":"query A { counts { systems } } query B { counts { systems } }"}`,
  `{"query":"query A { counts { systems } }","operationName":"B"}`,
  `{"__proto__":{"query":"${QUERY}"}}`,
  `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  `${'{"query":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  `{"query":"{ system(slug: \\"${"(".repeat(4000)}\\") { id } }"}`,
  `{"query":"{ ${"(".repeat(4000)} }"}`,
  `{"query":"{ a${"[".repeat(3990)}"}`,
  `{"query":"{ nodes(ids: ${"[".repeat(3000)}${"]".repeat(3000)}) { id } }"}`,
];
const HEAD = "Host: x\r\nContent-Type: application/json\r\n";
const RAW = [
  ...[
    "\r\n\r\n",
    "GET\r\n\r\n",
    "GET /graphql\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "\0\0\0\0\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  ],
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   `,
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: -1\r\n\r\n{}`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Transfer-Encoding: gzip\r\n\r\n{}`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Type: text/plain\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Authorization: Bearer a\r\nAuthorization: Bearer b\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Authorization: Bearer \0\r\nContent-Length: 2\r\n\r\n{}`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Authorization: Bearer perfatlas_${"A".repeat(1_000_000)}\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}`,
  `GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET http://other/graphql?query=%7Bx%7D HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /graphql\x80\xff HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET * HTTP/1.1\r\nHost: x\r\n\r\n`,
  `OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /graphql HTTP/1.1\r\n\r\n`,
  `GET /graphql HTTP/1.0\r\n\r\n`,
  `CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /healthz HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 100\r\n\r\n{"query":`,
];
