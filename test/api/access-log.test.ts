import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let server: Server;
let base: string;
const lines: string[] = [];

beforeAll(async () => {
  open = await openTestApi({ isFilled: false, writeAccess: (line) => lines.push(line) });
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

/** The line of the one request that is made. */
async function lineOf(path: string, init: RequestInit = {}) {
  lines.length = 0;
  const response = await fetch(`${base}${path}`, init);
  await response.text();
  await expect.poll(() => lines.length).toBe(1);
  const line = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
  expect(line.request).toBe(response.headers.get("x-request-id"));
  expect(line.ms).toBeGreaterThan(0);
  return line;
}

const asking = (headers: Record<string, string>, query = "{ counts { systems } }") => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ query }),
});
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test.each([
  ["anonymous", {}],
  ["administrator", bearer(ADMINISTRATOR_KEY)],
  ["stranger", bearer("not-a-key-of-this-instance")],
  ["lapsed", bearer(`perfatlas_${"a".repeat(43)}`)],
])("a document of %s has one line", async (caller, headers) => {
  const line = await lineOf("/graphql", asking(headers));
  expect(line).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    level: "info",
    request: expect.stringMatching(/^[\w-]{36}$/),
    method: "POST",
    route: "graphql",
    status: expect.any(Number),
    ms: expect.any(Number),
    caller,
  });
});

test("so have probes, files, what there is not and what is refused", async () => {
  expect(await lineOf("/healthz")).toMatchObject({ route: "healthz", status: 200, caller: null });
  expect(await lineOf("/metrics")).toMatchObject({ route: "metrics", status: 401 });
  expect(await lineOf("/datasets/none/data.csv")).toMatchObject({ route: "datasets", status: 404 });
  expect(await lineOf("/sesame")).toMatchObject({ route: "other", status: 404 });
});

test("nothing that a client sends is in it, but for a legal number", async () => {
  const secret = "sesame-open-thyself";
  const sent = asking({ ...bearer(secret), "user-agent": secret }, `{ ${secret} }`);
  await lineOf(`/graphql?key=${secret}`, sent);
  expect(lines.join()).not.toContain("sesame");
  await lineOf(`/${secret}/${secret}`, { headers: { referer: secret } });
  expect(lines.join()).not.toContain("sesame");
  const given = "number-of-a-proxy";
  expect(await lineOf("/healthz", { headers: { "x-request-id": given } })).toMatchObject({
    request: given,
  });
});
