import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let server: Server;
let base: string;

beforeAll(async () => {
  open = await openTestApi();
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

const JSON_TYPE = "application/json";
const DRAFT_TYPE = "application/graphql-response+json";
const query = "{ counts { systems } }";
const mutation = 'mutation { datasetImport(slug: "none") { userErrors { code } } }';
const preflight = { "apollo-require-preflight": "1" };

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly search?: Readonly<Record<string, string>>;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly answer: {
    readonly data?: unknown;
    readonly errors?: readonly { extensions: { code: string } }[];
  };
}

/** Over node:http, which adds no headers of its own: no Accept, no Accept-Encoding. */
function send({ method = "POST", headers = {}, body, search = {} }: Sent): Promise<Got> {
  const address = `${base}/graphql?${new URLSearchParams(search)}`;
  const described = body === undefined ? headers : { "content-type": JSON_TYPE, ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers: described }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      const isJson = response.headers["content-encoding"] === undefined && bytes.length > 0;
      const answer = isJson ? (JSON.parse(String(bytes)) as Got["answer"]) : {};
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, answer });
    });
    sent.once("error", reject);
    sent.end(typeof body === "string" ? body : body && JSON.stringify(body));
  });
}

const post = (body: unknown, accept = DRAFT_TYPE) => send({ body, headers: { accept } });

/** As a client of persisted documents asks: by the hash, and with the text when it must. */
function persisted(text: string, { isWhole = false, headers = {} } = {}) {
  const sha256Hash = createHash("sha256").update(text).digest("hex");
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const search = isWhole ? { query: text, extensions } : { extensions };
  return send({ method: "GET", search, headers: { ...preflight, accept: DRAFT_TYPE, ...headers } });
}

describe("the media type of an answer", () => {
  test.each([
    [DRAFT_TYPE, DRAFT_TYPE],
    [JSON_TYPE, JSON_TYPE],
    ["*/*", JSON_TYPE],
    [`${JSON_TYPE};q=0.5, ${DRAFT_TYPE}`, DRAFT_TYPE],
    [`${DRAFT_TYPE}, ${JSON_TYPE};q=0.9`, DRAFT_TYPE],
  ])("for Accept: %s is %s, in UTF-8", async (accept, type) => {
    const { headers } = await post({ query }, accept);
    expect(headers["content-type"]).toBe(`${type}; charset=utf-8`);
    expect(headers.vary).toContain("Accept");
  });

  test("without Accept is the one of the draft", async () => {
    const { headers } = await send({ body: { query } });
    expect(headers["content-type"]).toContain(DRAFT_TYPE);
  });

  test("that is neither is refused before anything is done", async () => {
    const headers = { accept: "text/csv", authorization: `Bearer ${ADMINISTRATOR_KEY}` };
    const name = 'mutation { tokenCreate(name: "unseen", scope: [READ]) { secret } }';
    const { status, answer } = await send({ body: { query: name }, headers });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([406, "BAD_REQUEST"]);
    const tokens = await open.database.kysely.selectFrom("token").select("name").execute();
    expect(tokens).toEqual([]);
  });
});

describe("the status of an answer", () => {
  const needy = "query ($slug: String!) { system(slug: $slug) { slug } }";
  test.each([
    ["data", { query }, 200, 200],
    ["data that is null", { query: '{ system(slug: "none") { slug } }' }, 200, 200],
    ["an error of a field beside data", { query: mutation }, 200, 200],
    ["a document that cannot be parsed", { query: "{" }, 400, 200],
    ["a document that is not valid", { query: "{ nonsense }" }, 422, 200],
    [
      "an operation that is not named",
      { query: "query a{__typename} query b{__typename}" },
      422,
      200,
    ],
    ["an operation that is not there", { query, operationName: "x" }, 422, 200],
    ["variables that do not fit", { query: needy, variables: { slug: [7] } }, 422, 200],
    ["a body that is no JSON", "{", 400, 400],
    ["a body without a document", { qeury: query }, 400, 400],
    ["variables that are no object", { query, variables: [7] }, 400, 400],
  ])("of %s is that of the draft, or 200 for old clients", async (_of, body, draft, old) => {
    expect((await post(body)).status).toBe(draft);
    expect((await post(body, JSON_TYPE)).status).toBe(old);
  });

  test("of a mutation over GET is 405", async () => {
    const search = { query: mutation };
    const { status, headers } = await send({ method: "GET", search, headers: preflight });
    expect([status, headers.allow]).toEqual([405, "POST"]);
  });

  test("of another method is 405", async () => {
    const { status, headers } = await send({ method: "PUT", body: { query } });
    expect([status, headers.allow]).toEqual([405, "GET, POST"]);
  });
});

describe("a document that is known by its hash", () => {
  test("is asked for once, and then is not", async () => {
    const text = "{ counts { systems environments } }";
    const unknown = await persisted(text);
    expect([unknown.status, unknown.answer.errors?.[0]?.extensions.code]).toEqual([
      404,
      "PERSISTED_QUERY_NOT_FOUND",
    ]);
    expect(unknown.headers["cache-control"]).toBe("no-store");
    expect((await persisted(text, { isWhole: true })).status).toBe(200);
    const known = await persisted(text);
    expect(known.answer.data).toEqual({ counts: { systems: 1, environments: 3 } });
  });

  test("is known by its own hash alone", async () => {
    const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
    const { status, answer } = await post({ query, extensions: { persistedQuery } });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([422, "BAD_USER_INPUT"]);
  });

  test("is bounded as any other, and not kept when it is refused", async () => {
    const page =
      'measurements(environment: "coder:laptop:video:1.0", metric: "time", first: 1000) { nodes { configuration { key } } }';
    const dear = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: ${page}`).join(" ")} }`;
    const whole = await persisted(dear, { isWhole: true });
    expect(whole.answer.errors?.[0]?.extensions.code).toBe("TOO_COSTLY");
    expect((await persisted(dear)).answer.errors?.[0]?.extensions.code).toBe(
      "PERSISTED_QUERY_NOT_FOUND",
    );
    expect(whole.status).toBe(400);
    const deep = `{ ${"a { ".repeat(20)}b${" }".repeat(20)} }`;
    const { answer } = await persisted(deep, { isWhole: true });
    expect(answer.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("is no way for a mutation over GET", async () => {
    await post({ query: mutation, extensions: extensionsOf(mutation) });
    expect((await persisted(mutation)).status).toBe(405);
  });

  function extensionsOf(text: string) {
    const sha256Hash = createHash("sha256").update(text).digest("hex");
    return { persistedQuery: { version: 1, sha256Hash } };
  }
});

describe("caches on the way", () => {
  const get = (text: string, headers: Readonly<Record<string, string>> = {}) =>
    send({ method: "GET", search: { query: text }, headers: { ...preflight, ...headers } });

  test("may keep what anybody gets, and hear that it has not changed", async () => {
    const { headers } = await get(query);
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(headers.vary).toMatch(/Accept, Authorization/);
    const again = await get(query, { "if-none-match": headers.etag ?? "" });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test("keep no answer with an error, of one caller, or to a POST", async () => {
    const bearer = { authorization: `Bearer ${ADMINISTRATOR_KEY}` };
    const answers = [
      await get("{ nonsense }"),
      await get(query, bearer),
      await get("{ rateLimit { remaining } }"),
      await post({ query }),
    ];
    for (const { headers } of answers) expect(headers["cache-control"]).toBe("no-store");
  });
});

describe("a page of another origin", () => {
  const origin = "https://pages.example";
  const host = "registry.example";
  const asks = { "access-control-request-method": "POST" };

  test("may read without credentials", async () => {
    const read = await send({ body: { query }, headers: { origin, host } });
    expect(read.headers["access-control-allow-origin"]).toBe("*");
    expect(read.headers["access-control-expose-headers"]).toContain("RateLimit");
    const before = await send({ method: "OPTIONS", headers: { origin, host, ...asks } });
    expect(before.status).toBe(204);
    expect(before.headers["access-control-allow-headers"]).not.toMatch(/authorization/i);
    expect(before.headers["access-control-allow-credentials"]).toBeUndefined();
  });

  test.each(["127.0.0.1:4000", "localhost", "[::1]:4000"])(
    "may not read the registry that its visitor runs at %s",
    async (own) => {
      const { headers } = await send({ body: { query }, headers: { origin, host: own } });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      const local = { origin: "http://localhost:5173", host: own };
      const { headers: of } = await send({ body: { query }, headers: local });
      expect([of["access-control-allow-origin"], of.vary]).toEqual([
        "http://localhost:5173",
        expect.stringContaining("Origin"),
      ]);
    },
  );
});

describe("an answer that is long", () => {
  const long = "{ __schema { types { name description fields { name description } } } }";
  const sent = async (encoding: string, text = long) =>
    send({ body: { query: text }, headers: { "accept-encoding": encoding } });

  test("is packed as its client can unpack it", async () => {
    const plain = await sent("identity");
    const zipped = await sent("gzip");
    const best = await sent("gzip, br");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
    expect(best.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(best.bytes)).toEqual(plain.bytes);
    expect(best.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(best.headers.vary).toContain("Accept-Encoding");
  });

  test("is left as it is when it is short", async () => {
    expect((await sent("gzip", query)).headers["content-encoding"]).toBeUndefined();
  });
});
