import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { subscribe } from "./event-stream.ts";

const PROGRESS = "subscription ($id: ID!) { jobProgress(id: $id) { state } }";
const PUBLISHED = "subscription { versionPublished { number } }";

let open: TestApi;
let server: Server;
let address: string;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  expect(open.reported).toEqual([]);
  await open.close();
});

describe("what is not answered", () => {
  const JOB = (id: string) => `subscription { jobProgress(id: "${id}") { state } }`;

  test.each([
    ["no GraphQL", "subscription {", "GRAPHQL_PARSE_FAILED"],
    ["no field of it", "subscription { nonsense }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "two fields",
      `subscription { a: jobProgress(id: "x") { state } b: jobProgress(id: "y") { state } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "the past",
      `${PUBLISHED.replace("{", '@asOf(time: "2026-01-01T00:00:00Z") {')}`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "several operations",
      `${JOB("x")} query q { counts { systems } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a query", "{ counts { systems } }", "BAD_REQUEST"],
    ["an id of another type", JOB("U3lzdGVtOjE"), "BAD_USER_INPUT"],
    ["variables that do not fit", PROGRESS, "BAD_USER_INPUT"],
    [
      "a condition on what is listened to",
      `subscription { jobProgress(id: "x") @include(if: null) { state } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a condition in a fragment at the root, by a variable",
      `subscription ($a: Boolean!) { ...f } fragment f on Subscription { ... { jobProgress(id: "x") @skip(if: $a) { state } } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a board that no registry can hold",
      String.raw`subscription { leaderboardChanged(suite: "a", subject: "\u0000") { evaluationCount } }`,
      "BAD_USER_INPUT",
    ],
  ])("%s is an event with the error, and complete", async (_of, query, code) => {
    const stream = await subscribe(address, query);
    expect(stream.response.status).toBe(200);
    expect(await stream.rest()).toMatchObject([
      { event: "next", data: { errors: [{ extensions: { code } }] } },
      { event: "complete" },
    ]);
  });

  test.each([
    ["what is no stream", { headers: { accept: "application/json" } }, 406],
    ["another method", { method: "PUT" }, 405],
    ["no document", {}, 400],
    [
      "a body that is no JSON",
      { method: "POST", body: "{", headers: { "content-type": "application/json" } },
      400,
    ],
  ])("%s has a status", async (_of, init, status) => {
    const response = await fetch(`${address}/graphql/stream`, init);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
  });
});
