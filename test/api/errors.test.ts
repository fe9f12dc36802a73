import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ERROR_CODES } from "@perfatlas/api";
import type { Database } from "@perfatlas/db";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createToken } from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

async function errorsOf(document: string, variables: Record<string, unknown> = {}) {
  const { errors } = await open.api.execute(document, variables);
  return (errors ?? []).map(({ message, extensions }) => ({ message, ...extensions }));
}

describe("an error has a stable code", () => {
  test("GRAPHQL_PARSE_FAILED for a document that is no GraphQL", async () => {
    expect(await errorsOf("{ counts")).toMatchObject([{ code: "GRAPHQL_PARSE_FAILED" }]);
  });

  test("GRAPHQL_PARSE_FAILED for a document of too many tokens", async () => {
    const document = `{ ${"counts { systems } ".repeat(1200)} }`;
    expect(await errorsOf(document)).toMatchObject([{ code: "GRAPHQL_PARSE_FAILED" }]);
  });

  test.each([
    ["an unknown field", "{ nonsense }"],
    ["too deep a query", deepQuery()],
    [
      "too many aliases",
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: counts { systems }`)} }`,
    ],
  ])("GRAPHQL_VALIDATION_FAILED for %s", async (_, document) => {
    expect(await errorsOf(document)).toMatchObject([{ code: "GRAPHQL_VALIDATION_FAILED" }]);
  });

  test.each([
    ["PAGE_SIZE", "{ systems { totalCount } }"],
    ["PAGE_SIZE", "{ systems(first: 0) { totalCount } }"],
    ["PAGE_SIZE", "{ systems(first: 101) { totalCount } }"],
    [
      "PAGE_SIZE",
      '{ measurements(first: 1001, environment: "coder:laptop:text:1.0", metric: "time") { totalCount } }',
    ],
    ["PAGE_SIZE", `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`],
    ["BAD_CURSOR", '{ systems(first: 1, after: "nonsense") { totalCount } }'],
    ["BAD_CURSOR", `{ systems(first: 1, after: "${cursor(["systems", 1])}") { totalCount } }`],
    ["BAD_CURSOR", `{ systems(first: 1, after: "${cursor(["datasets", "a"])}") { totalCount } }`],
    ["BAD_CURSOR", `{ jobs(first: 1, after: "${cursor(["jobs", "now", "x"])}") { nodes { id } } }`],
    [
      "BAD_CURSOR",
      `{ environments(first: 1, after: "${cursor(["environments", 2 ** 31])}") { nodes { id } } }`,
    ],
    ["BAD_ID", `{ node(id: "${cursor(["System", 2 ** 31])}") { id } }`],
    ["BAD_ID", `{ node(id: "${cursor(["toString", 1])}") { id } }`],
    ["BAD_ID", '{ node(id: "nonsense") { id } }'],
    ["BAD_ID", `{ node(id: "${cursor(["Query", 1])}") { id } }`],
    ["BAD_ID", `{ configuration(id: "${cursor(["System", 1])}") { id } }`],
    [
      "BIN_COUNT",
      '{ environment(slug: "coder:laptop:text:1.0") { distribution(metric: "time", bins: 0) { bins } } }',
    ],
  ])("BAD_USER_INPUT with reason %s for %s", async (reason, document) => {
    expect(await errorsOf(document)).toMatchObject([{ code: "BAD_USER_INPUT", reason }]);
  });

  test("BAD_USER_INPUT for variables with more faults than are told", async () => {
    const errors = await errorsOf("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: new Array(200).fill({}),
    });
    for (const error of errors) expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(errors.at(-1)?.message).toContain("Too many errors");
  });

  test("BAD_USER_INPUT for a variable of endless lists in lists", async () => {
    const items = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    const document = `mutation M($items: [JSON!]!) {
      uploadRuns(campaign: {}, batchId: "1", items: $items) { batchId } }`;
    expect(await errorsOf(document, { items })).toEqual([
      {
        code: "BAD_USER_INPUT",
        message: 'variable "$items" has more than 12 lists and objects within each other',
      },
    ]);
    const right = JSON.parse(`${"[".repeat(12)}${"]".repeat(12)}`);
    expect(await errorsOf(document, { items: right })).toMatchObject([{ code: "UNAUTHENTICATED" }]);
  });

  test("GRAPHQL_VALIDATION_FAILED for a subscription, with where it is answered", async () => {
    expect(await errorsOf("subscription { versionPublished { number } }")).toMatchObject([
      { code: "GRAPHQL_VALIDATION_FAILED", message: expect.stringContaining("/graphql/stream") },
    ]);
  });

  test.each([
    '"yesterday"',
    '"2026-11-29"',
    '"2026-02-30T00:00:00Z"',
    '"0000-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59-12:00"',
    "5",
    "null",
  ])("a DateTime that is none is refused with the form of one: %s", async (given) => {
    const legal = expect.stringMatching(
      given === "null" ? /null/ : /RFC 3339 .*"2026-11-29T10:15:30Z"$/,
    );
    const field = (time: string) =>
      `{ jobs(first: 1, where: { createdSince: ${time} }) { totalCount } }`;
    const variable = `query ($time: DateTime!) ${field("$time")}`;
    if (given !== "null")
      expect(await errorsOf(field(given))).toMatchObject([
        { code: "GRAPHQL_VALIDATION_FAILED", message: legal },
      ]);
    expect(await errorsOf(variable, { time: JSON.parse(given) })).toMatchObject([
      { code: "BAD_USER_INPUT", message: legal },
    ]);
  });

  test("the first and the last time that can be written are asked for", async () => {
    const times = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"];
    for (const time of times) {
      expect(
        await errorsOf(`{ jobs(first: 1, where: { createdSince: "${time}" }) { totalCount } }`),
      ).toEqual([]);
    }
    expect(
      await errorsOf(`query @asOf(time: "${times[0]}") { datasets(first: 1) { totalCount } }`),
    ).toEqual([]);
  });

  test("a value that an enum does not have is refused with those that it has", async () => {
    const legal = expect.stringContaining(
      "Legal values are QUEUED, RUNNING, SUCCEEDED, FAILED, CANCELLED.",
    );
    const jobs = (states: string) =>
      `{ jobs(first: 1, where: { stateIn: [${states}] }) { totalCount } }`;
    for (const given of ["LOST", '"QUEUED"', "7"]) {
      expect(await errorsOf(jobs(given))).toMatchObject([
        { code: "GRAPHQL_VALIDATION_FAILED", message: legal },
      ]);
    }
    const errors = await errorsOf(`query ($state: JobState!) ${jobs("$state")}`, {
      state: "queued",
    });
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", message: legal }]);
    // Once, however many APIs the process has.
    const other = await openTestApi({ isFilled: false });
    const { errors: told } = await other.api.execute(jobs("LOST"));
    expect(told?.[0]?.message.match(/Legal values/g)).toHaveLength(1);
    await other.close();
  });

  test("BAD_USER_INPUT for a variable of another type", async () => {
    const errors = await errorsOf("query Q($n: Int!) { systems(first: $n) { totalCount } }", {
      n: "x",
    });
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  });

  test.each([
    '{ environments(first: 1, system: "none") { totalCount } }',
    '{ measurements(first: 1, environment: "none", metric: "time") { totalCount } }',
    '{ measurements(first: 1, environment: "coder:laptop:text:1.0", metric: "none") { totalCount } }',
    '{ tasks(first: 1, suite: "none") { totalCount } }',
  ])("NOT_FOUND for %s", async (document) => {
    expect(await errorsOf(document)).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  test("UNAUTHENTICATED for a mutation without a key, with a hint", async () => {
    const [error] = await errorsOf('mutation { datasetImport(slug: "x") { job { id } } }');
    expect(error).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(error?.message).toContain("Authorization: Bearer");
  });

  test("UNAUTHENTICATED and FORBIDDEN say how one gets what is missing, whoever asks", async () => {
    const server = createServer(express().use(open.api.router));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const reader = await createToken(open, "reader", ["READ"]);
    const unknown = `perfatlas_${"x".repeat(43)}`;
    const told: string[] = [];
    for (const key of [undefined, "wrong", unknown, reader]) {
      for (const query of ["{ tokens { name } }", "{ contributions(first: 1) { totalCount } }"]) {
        const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          },
          body: JSON.stringify({ query }),
        });
        const answer = (await response.json()) as {
          errors?: [{ message: string; extensions: { code: string } }];
        };
        const [error] = answer.errors ?? [];
        if (error === undefined) continue;
        told.push(error.extensions.code);
        expect(error.message).toMatch(
          /perfatlas token create <name> --scope (admin|contribute|read)/,
        );
      }
    }
    expect(told).toEqual(expect.arrayContaining(["UNAUTHENTICATED", "FORBIDDEN"]));
    await new Promise((resolve) => server.close(resolve));
  });

  test("BAD_USER_INPUT for a text that PostgreSQL cannot hold", async () => {
    const errors = await errorsOf('{ system(slug: "\\u0000") { slug } }');
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    expect(errors[0]?.message).toContain("U+0000");
  });

  test("OPERATION_RESOLUTION_FAILURE when the operation is not said", async () => {
    const errors = await errorsOf("query A { counts { systems } } query B { counts { systems } }");
    expect(errors).toMatchObject([{ code: "OPERATION_RESOLUTION_FAILURE" }]);
  });
});

test("an error of the program leaves under a number alone, and its cause is reported", async () => {
  const broken: { -readonly [Key in keyof Database]: Database[Key] } = { ...open.database };
  const other = await openTestApi({ database: broken, isFilled: false });
  broken.kysely = undefined as unknown as Database["kysely"];
  broken.until = () => broken;
  const { errors } = await other.api.execute("{ counts { systems } }");
  await other.api.close();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({
    code: "INTERNAL_SERVER_ERROR",
    incident: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(errors?.[0]?.message).toMatch(/^internal error; the server's log has it under /);
  expect(other.reported).toHaveLength(1);
});

test("introspection is answered", async () => {
  const answer = await open.api.execute("{ __schema { queryType { name fields { name } } } }");
  expect(answer.errors).toBeUndefined();
});

function cursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function deepQuery(): string {
  let query = "slug";
  for (let i = 0; i < 6; i++) query = `system { environments(first: 1) { nodes { ${query} } } }`;
  return `{ environment(slug: "x") { ${query} } }`;
}

test("docs/errors.md explains every code", () => {
  const text = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  for (const code of ERROR_CODES) expect(rows).toContain(code);
});
