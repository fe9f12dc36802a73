import { readFileSync } from "node:fs";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HomeDocument } from "../../../apps/web/generated/graphql.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

const page = (first: number) =>
  `measurements(environment: "coder:laptop:video:1.0", metric: "time", first: ${first}) { nodes { repeat configuration { key } } }`;
const pages = (count: number) =>
  `{\n${Array.from({ length: count }, (_, i) => `  a${i}: ${page(1000)}`).join("\n")}\n}`;

test("thirty long pages at once are refused, with what they cost and which field", async () => {
  const { data, errors, extensions } = await open.api.execute(pages(30));
  const requested = 50 + 30 * (40 + 1000 * 2);
  const cost = { requested, limit: 25_000 };
  expect(data).toBeUndefined();
  expect(errors).toEqual([
    {
      message: `the query costs ${requested} points; at most 25000 are answered to a caller without a token at once. Of these, 2040 go to \`measurements\` (line 2, column 3): ask for fewer rows at once with \`first\`, for less below it, or in several requests`,
      locations: [{ line: 2, column: 3 }],
      extensions: {
        code: "TOO_COSTLY",
        cost,
        dearest: { field: "measurements", points: 2040, line: 2, column: 3 },
      },
    },
  ]);
  expect(extensions?.cost).toEqual({ ...cost, actual: 50 });
});

test("what is within the limit is answered, and says what it did cost", async () => {
  const { errors, extensions } = await open.api.execute(pages(5));
  expect(errors).toBeUndefined();
  expect(extensions?.cost).toEqual({
    requested: 50 + 5 * (40 + 1000 * 2),
    actual: 50 + 5 * (40 + 12 * 2),
    limit: 25_000,
  });
});

test("the schema about itself is answered whole to anybody, but not many times at once", async () => {
  const whole = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
  const once = await open.api.execute(whole);
  expect(once.errors).toBeUndefined();
  const cost = once.extensions?.cost as { requested: number; actual: number } | undefined;
  expect(cost?.actual).toBeGreaterThan(1000);
  expect(cost?.actual).toBeLessThanOrEqual(cost?.requested ?? 0);
  const types =
    "types { fields { name args { name type { name } } type { name ofType { name } } } }";
  const often = Array.from({ length: 25 }, (_, i) => `a${i}: __schema { ${types} }`).join(" ");
  const { errors } = await open.api.execute(`{ ${often} }`);
  expect(errors?.[0]?.extensions?.code).toBe("TOO_COSTLY");
  expect((await open.api.execute(`{ __schema { ${types} } }`)).errors).toBeUndefined();
});

test("an administrator may ask for more", async () => {
  const { errors } = await open.api.execute(pages(30), {}, { isAdministrator: true });
  expect(errors).toBeUndefined();
});

test("a document of the site is answered whatever it costs, and not when one letter differs", async () => {
  const poor = { perRequest: 60, perMinute: 60 };
  const other = await openTestApi({
    database: open.database,
    isFilled: false,
    budgets: { anonymous: poor },
  });
  const home = String(HomeDocument);
  expect((await other.api.execute(home)).errors).toBeUndefined();
  const { errors } = await other.api.execute(`${home} `);
  expect(errors?.[0]?.extensions?.code).toBe("TOO_COSTLY");
  await other.api.close();
});

test("the pages that the site asks for are bounded all the same", async () => {
  const text = readFileSync(new URL("../../../apps/web/graphql/jobs.graphql", import.meta.url));
  const { errors } = await open.api.execute(String(text), { first: 101 });
  expect(errors?.[0]?.extensions?.reason).toBe("PAGE_SIZE");
});
