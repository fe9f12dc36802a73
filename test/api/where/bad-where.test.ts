import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

const environments = (where: string) =>
  `{ environments(first: 1, where: { ${where} }) { nodes { id } } }`;
const levels = (where: string) =>
  `{ system(slug: "coder") { configurations(first: 1, where: { levels: { ${where} } }) { nodes { id } } } }`;
const values = (where: string) =>
  `{ measurements(first: 1, environment: "coder:laptop:text:1.0", metric: "time", where: { ${where} }) { nodes { value } } }`;
const nested = (depth: number): string =>
  depth === 0 ? "isSimulated: true" : `not: { ${nested(depth - 1)} }`;
const many = (count: number) => Array.from({ length: count }, (_, i) => `"${i}"`).join(", ");

test.each([
  ["UNKNOWN_FACT", /nearest.*"cores"|legal are.*"cores"/, environments('fact: { name: "core" }')],
  ["UNKNOWN_FACT", /legal are/, environments('or: [{ not: { fact: { name: "toString" } } }]')],
  [
    "CONTRADICTION",
    /at least 5 and at most 4/,
    environments('fact: { name: "cores", atLeast: 5, atMost: 4 }'),
  ],
  [
    "CONTRADICTION",
    /above 5 and at most 5/,
    environments('fact: { name: "cores", above: 5, atMost: 5 }'),
  ],
  ["CONTRADICTION", /is not in the list/, environments('hardware: "a", hardwareIn: ["b"]')],
  ["CONTRADICTION", /the list is empty/, environments("slugIn: []")],
  [
    "CONTRADICTION",
    /at least 2.0 and below 1.9/,
    environments('versionAtLeast: "2.0", versionBelow: "1.9"'),
  ],
  [
    "CONTRADICTION",
    /since/,
    environments('measured: { since: "2026-01-02T00:00:00Z", before: "2026-01-01T00:00:00Z" }'),
  ],
  ["NO_VERSION", /does not read as a version/, environments('versionAtLeast: "newest"')],
  ["FILTER_TOO_LARGE", /5 levels deep/, environments(nested(5))],
  ["FILTER_TOO_LARGE", /50 conditions/, environments(`or: [${"{}, ".repeat(50)}]`)],
  ["FILTER_TOO_LARGE", /501 values; at most 500/, environments(`slugIn: [${many(501)}]`)],
  ["UNKNOWN_OPTION", /legal are "level"/, levels('option: "levle", equals: 1')],
  [
    "ILLEGAL_LEVEL",
    /"1" is no level of it; legal are 1, 2, 3/,
    levels('option: "level", equals: "1"'),
  ],
  ["ILLEGAL_LEVEL", /legal are 1 to 2/, levels('option: "threads", in: [1, 3]')],
  ["CONTRADICTION", /no level is all of that/, levels('option: "level", above: 3')],
  ["UNKNOWN_OPTION", /legal are/, values('levels: { option: "nothing" }')],
  ["CONTRADICTION", /no number is 3 and below 3/, values("value: { equals: 3, below: 3 }")],
  ["CONTRADICTION", /repeats count/, values("repeatIn: [70000]")],
])("%s with what is legal: %s", async (reason, message, document) => {
  const { errors } = await open.api.execute(document);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", reason } }]);
  expect(errors?.[0]?.message).toMatch(message);
});

test("a cursor of another order is refused by name, and one of the usual order is as it was", async () => {
  const cursorOf = async (order: string) => {
    const { data } = await open.api.execute(
      `{ environments(first: 1, orderBy: ${order}) { pageInfo { endCursor } } }`,
    );
    return (data as { environments: { pageInfo: { endCursor: string } } }).environments.pageInfo
      .endCursor;
  };
  const usual = await cursorOf("AGE_ASC");
  expect(Buffer.from(usual, "base64url").toString()).toBe('["environments",1]');
  for (const [given, asked] of [
    ["AGE_ASC", "SLUG_ASC"],
    ["SLUG_ASC", "SLUG_DESC"],
    ["AGE_DESC", "AGE_ASC"],
  ]) {
    const { errors } = await open.api.execute(
      `{ environments(first: 1, orderBy: ${asked}, after: "${await cursorOf(String(given))}") { nodes { id } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { reason: "BAD_CURSOR" } }]);
    expect(errors?.[0]?.message).toContain(
      `in the order ${given}, and this list is in the order ${asked}`,
    );
  }
});
