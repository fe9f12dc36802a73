import { afterAll, beforeAll, expect, test } from "vitest";
import { storeCoderEvaluations } from "../coder-evaluations.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { type KnownEnvironment, storeVariedRegistry } from "./varied-registry.ts";

let open: TestApi;
let environments: readonly KnownEnvironment[];
beforeAll(async () => {
  open = await openTestApi();
  environments = await storeVariedRegistry(open.database);
  await storeCoderEvaluations(open.database);
});
afterAll(() => open.close());

/** The nodes of a list without a page of its own, as a text of them. */
async function nodes(
  list: string,
  node: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { data, errors } = await open.api.execute(`{ ${list} { nodes { ${node} } totalCount } }`);
  expect(errors, list).toBeUndefined();
  const [page] = Object.values(
    data as Record<string, { nodes: Record<string, unknown>[]; totalCount: number }>,
  );
  expect(page?.totalCount).toBe(page?.nodes.length);
  return page?.nodes ?? [];
}
const slugs = async (list: string) => (await nodes(list, "slug")).map(({ slug }) => slug);

test("hardware, workloads and versions are found by what is known of them and where they were used", async () => {
  expect(
    await slugs('allHardware(first: 9, where: { fact: { name: "memoryGib", above: 20 } })'),
  ).toEqual(["server"]);
  expect(
    await slugs('allHardware(first: 9, where: { not: { environment: { systemIn: ["alpha"] } } })'),
  ).toEqual([]);
  expect(
    await slugs(
      'allHardware(first: 9, orderBy: AGE_DESC, where: { environment: { systemIn: ["coder"] } })',
    ),
  ).toEqual(["server", "laptop"]);
  expect(
    await slugs(
      'workloads(first: 9, where: { systemIn: ["beta"], fact: { name: "fraction", below: 1 } })',
    ),
  ).toEqual(["small"]);
  expect(
    await slugs('versions(first: 9, where: { systemIn: ["alpha"], versionAtLeast: "3.8" })'),
  ).toEqual(["3.10", "v4.0-rc1"]);
  expect(
    await slugs(
      'versions(first: 9, where: { systemIn: ["alpha"], versionBelow: "4", not: { slugIn: ["3.10"] } })',
    ),
  ).toEqual(["3.7.6", "v4.0-rc1"]);
});

test("a machine shows where it was used and what it costs", async () => {
  await open.database.rawQuery(
    `insert into fact (hardware_id, name, number_value, text_value)
     select id, name, number, text from hardware,
       (values ('price', 99.5::float8, null), ('currency', null, 'EUR'), ('priceDate', null, '2026-05')) as known (name, number, text)
     where slug = 'board'`,
  );
  const { data } = await open.api.execute(
    `{ hardware(slug: "board") { title price { amount currency date }
         environments(first: 100, where: { systemIn: ["beta"] }) { nodes { slug } totalCount } }
       server: hardware(slug: "server") { price { amount } } none: hardware(slug: "none") { slug } }`,
  );
  const expected = environments.filter(
    ({ system, hardware }) => system === "beta" && hardware === "board",
  );
  expect(data).toEqual({
    hardware: {
      title: "board",
      price: { amount: 99.5, currency: "EUR", date: "2026-05" },
      environments: { nodes: expected.map(({ slug }) => ({ slug })), totalCount: expected.length },
    },
    server: { price: null },
    none: null,
  });
});

test.each([
  ["{}", () => true],
  ['{ slugIn: ["alpha-runs", "none"] }', ({ slug }) => slug === "alpha-runs"],
  [
    '{ licenseIn: ["MIT", "CC0-1.0"], not: { systemIn: ["coder"] } }',
    ({ license }) => license === "MIT",
  ],
  [
    "{ or: [{ originIn: [STARTER] }, { originIn: [SIMULATED] }] }",
    ({ origin }) => origin === "STARTER",
  ],
  ["{ measurementCount: { above: 50 } }", ({ newestVersion }) => count(newestVersion) > 50],
  ["{ stateIn: [MISSING] }", ({ state }) => state === "MISSING"],
  ['{ storedSince: "2999-01-01T00:00:00Z" }', () => false],
] as readonly (readonly [string, (one: Readonly<Record<string, unknown>>) => boolean])[])(
  "data sets where %s",
  async (where, holds) => {
    const node = "slug license origin state newestVersion { measurementCount }";
    const all = await nodes("datasets(first: 100)", node);
    expect(all.length).toBeGreaterThan(2);
    expect(await nodes(`datasets(first: 100, where: ${where})`, node)).toEqual(all.filter(holds));
    expect(await nodes(`datasets(first: 100, where: ${where}, orderBy: SLUG_DESC)`, node)).toEqual(
      all.filter(holds).toReversed(),
    );
  },
);

const count = (version: unknown) => (version as { measurementCount: number }).measurementCount;

test.each([
  ["{}", () => true],
  [
    "{ budget: { above: 5 }, not: { hasFailed: true } }",
    (one) => Number(one.budget) > 5 && one.failure === null,
  ],
  [
    '{ suiteIn: ["coding"], or: [{ learnerIn: ["ridge"] }, { hasFailed: true }] }',
    (one) => one.learner === "ridge" || one.failure !== null,
  ],
  ['{ subjectIn: ["nothing"] }', () => false],
  [
    "{ mapePercent: { atMost: 20 } }",
    (one) => one.mapePercent !== null && Number(one.mapePercent) <= 20,
  ],
  [
    '{ strategyIn: ["shift"], since: "2020-01-01T00:00:00Z" }',
    (one) => (one.strategy as { name: string }).name === "shift",
  ],
] as readonly (readonly [string, (one: Readonly<Record<string, unknown>>) => boolean])[])(
  "evaluations where %s",
  async (where, holds) => {
    const node = "id learner budget repeat mapePercent failure strategy { name } task { slug }";
    const all = await nodes("evaluations(first: 100)", node);
    expect(all.length).toBeGreaterThan(5);
    expect(await nodes(`evaluations(first: 100, where: ${where})`, node)).toEqual(
      all.filter(holds),
    );
  },
);

test.each([
  ["{ isBaseline: true }", ({ strategy }) => strategy.isBaseline],
  [
    "{ isPublished: false, budget: { atMost: 5 } }",
    ({ strategy, budget }) => strategy.origin !== "PUBLISHED" && budget <= 5,
  ],
  ["{ not: { meanMapePercent: { above: 20 } } }", ({ meanMapePercent }) => meanMapePercent <= 20],
  ['{ strategyIn: ["shift"] }', ({ strategy }) => strategy.name === "shift"],
] as readonly (readonly [string, (row: Row) => boolean])[])(
  "rows of a leaderboard where %s",
  async (where, holds) => {
    const node = "budget meanMapePercent learner strategy { name origin isBaseline }";
    const { data, errors } = await open.api.execute(
      `{ leaderboard(suite: "coding", subject: "coder") { rows { ${node} }
      some: rowsConnection(first: 100, where: ${where}, orderBy: ERROR_ASC) { nodes { ${node} } } } }`,
    );
    expect(errors).toBeUndefined();
    const board = (data as { leaderboard: { rows: Row[]; some: { nodes: Row[] } } }).leaderboard;
    const byText = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(byText(board.some.nodes)).toEqual(byText(board.rows.filter(holds)));
    const errorsInOrder = board.some.nodes.map(({ meanMapePercent }) => meanMapePercent);
    expect(errorsInOrder).toEqual(errorsInOrder.toSorted((a, b) => a - b));
  },
);

interface Row {
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly strategy: {
    readonly name: string;
    readonly origin: string;
    readonly isBaseline: boolean;
  };
}
