import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const query = "{ counts { systems } }";
const mutation = 'mutation { datasetImport(slug: "none") { userErrors { code } } }';

function post(body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function get(document: string, headers: Record<string, string> = {}) {
  const search = new URLSearchParams({ query: document });
  return fetch(`${base}/graphql?${search}`, { headers });
}

test("a POST of JSON is answered as JSON", async () => {
  const response = await post({ query });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(await response.json()).toEqual({
    data: { counts: { systems: 1 } },
    extensions: { cost: { requested: 101, actual: 101, limit: 25_000 } },
  });
});

test("a GET answers queries and refuses mutations with 405", async () => {
  const header = { "apollo-require-preflight": "1" };
  expect((await get(query, header)).status).toBe(200);
  const refused = await get(mutation, header);
  expect(refused.status).toBe(405);
  expect(refused.headers.get("allow")).toBe("POST");
});

test("a document that is far too long is refused unread, with a code", async () => {
  const response = await post({ query: `${"\n".repeat(100_000)}{ nonsense }` });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^the query has 100012 characters; at most 20000 are read/),
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      },
    ],
  });
});

test("a browser that visits is sent to the page of examples; a program is not", async () => {
  const visit = (accept: string, search = "") =>
    fetch(`${base}/graphql${search}`, { headers: { accept }, redirect: "manual" });
  const browser = "text/html,application/xhtml+xml,*/*;q=0.8";
  const sent = await visit(browser);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/api"]);
  expect((await visit("*/*")).status).toBe(400);
  expect((await visit("application/json")).status).toBe(400);
  expect((await visit(browser, "?query=%7B__typename%7D")).status).toBe(400);
});

test("what a foreign page's form could send is refused", async () => {
  expect((await get(query)).status).toBe(400);
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    expect((await post(JSON.stringify({ query }), { "content-type": type })).status).toBe(400);
  }
});

test("batches, broken JSON and bodies that are too large are refused", async () => {
  expect((await post([{ query }, { query }])).status).toBe(400);
  const broken = await post("{");
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  expect((await post({ query, variables: { x: "x".repeat(3_000_000) } })).status).toBe(413);
});

test("a body that says to be too large is refused before it comes", async () => {
  const headers = { "content-type": "application/json", "content-length": 2 ** 40 };
  const sent = request(`${base}/graphql`, { method: "POST", headers });
  sent.on("error", () => {});
  sent.flushHeaders();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(413);
  sent.destroy();
});

test("fields may be left out by a variable", async () => {
  const left = `query ($no: Boolean!) { counts @skip(if: $no) { systems } x: counts @include(if: $no) { datasets } }`;
  const answer = (await (await post({ query: left, variables: { no: true } })).json()) as object;
  expect(answer).toEqual({
    data: { x: { datasets: 1 } },
    extensions: { cost: { requested: 50 + 2 * 51, actual: 50 + 51, limit: 25_000 } },
  });
  const kept = await post({ query: left, variables: { no: false } });
  expect(await kept.json()).toMatchObject({ data: { counts: { systems: 1 } } });
});

test("mutations need the key of the instance", async () => {
  const code = async (headers: Record<string, string>) => {
    const answer = (await (await post({ query: mutation }, headers)).json()) as {
      errors?: { extensions: { code: string } }[];
      data: unknown;
    };
    return answer.errors?.[0]?.extensions.code ?? answer.data;
  };
  expect(await code({})).toBe("UNAUTHENTICATED");
  expect(await code({ authorization: "Bearer wrong" })).toBe("FORBIDDEN");
  expect(await code({ authorization: "Basic a2V5" })).toBe("FORBIDDEN");
  expect(await code({ authorization: `Bearer ${ADMINISTRATOR_KEY}` })).toEqual({
    datasetImport: { userErrors: [{ code: "UNKNOWN_DATASET" }] },
  });
});

test("probes answer", async () => {
  expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: "ok" });
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: "ready" });
});
