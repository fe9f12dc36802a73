import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { storeBoard } from "./store-board.ts";

let testApi: TestApi;

beforeAll(async () => {
  testApi = await openTestApi();
});
afterAll(() => testApi.close());

const around = (center: number, n = 12) =>
  Array.from({ length: n }, (_, k) => center + (k % 3) / 9);

interface Row {
  readonly versusTargetOnly: object | null;
  readonly meanInterval: { readonly low: number; readonly high: number } | null;
}

async function rowsOf(suite: string, budget: number) {
  const { data, errors } = await testApi.api.execute(`{
    leaderboard(suite: "${suite}", subject: "coder", budget: ${budget}) { rows {
      strategy { name } breakEvenBudget measuringSeconds measuringJoules meanInterval { low high }
      versusTargetOnly {
        verdict a12 unharmedCount environmentCount pairCount baselineStrategy baselineLearner
      }
    } } }`);
  expect(errors).toBeUndefined();
  return (data as { leaderboard: { rows: readonly Row[] } }).leaderboard.rows;
}

test("rows are compared with the best of those that use no source, papers with nothing", async () => {
  await storeBoard(
    testApi.database,
    "compared",
    {
      direct: around(10),
      pooled: around(30),
      "target-only": around(20),
      // Chooses what it measures: a rival, not what transfer is compared with.
      "active-sampling": around(15),
    },
    {
      budgets: [1, 2, 4],
      more: {
        direct: { 1: around(10), 2: around(10) },
        pooled: { 1: around(10), 2: around(30) },
        "target-only": { 1: around(20), 2: around(20) },
      },
      measuringCost: 1500,
    },
  );
  const rows = await rowsOf("compared", 4);
  const compared = {
    baselineStrategy: "target-only",
    baselineLearner: "ridge",
    environmentCount: 1,
    pairCount: 12,
  };
  expect(rows).toMatchObject([
    {
      strategy: { name: "direct" },
      versusTargetOnly: { ...compared, verdict: "HELPS", a12: 0, unharmedCount: 1 },
      // It still helps at the largest budget.
      breakEvenBudget: null,
      // The coder's time is in seconds.
      measuringSeconds: 1500,
      measuringJoules: null,
    },
    { strategy: { name: "active-sampling" }, versusTargetOnly: { ...compared, verdict: "HELPS" } },
    { strategy: { name: "target-only" }, versusTargetOnly: null, breakEvenBudget: null },
    {
      strategy: { name: "pooled" },
      versusTargetOnly: { ...compared, verdict: "HARMS", a12: 1, unharmedCount: 0 },
      // It helps at 1, and no longer at 2, which this board does not show.
      breakEvenBudget: 2,
    },
    {
      strategy: { name: "Paper" },
      versusTargetOnly: null,
      meanInterval: null,
      measuringSeconds: null,
    },
  ]);
  // Repeats 10, 10 1/9 and 10 2/9, four of each: their mean is 10 1/9, its standard error .026.
  const { low, high } = rows[0]!.meanInterval!;
  expect(low).toBeCloseTo(10.111 - 1.96 * 0.0262, 1.9);
  expect(high).toBeCloseTo(10.111 + 1.96 * 0.0262, 1.9);
});

test("of too few repeats nobody says from where on a method helps no longer", async () => {
  for (const [suite, repeats, breakEvenBudget] of [
    ["four", 4, null],
    ["five", 5, 1],
  ] as const) {
    const errors = { direct: around(20, repeats), "target-only": around(20, repeats) };
    await storeBoard(testApi.database, suite, errors, {
      budgets: [1, 2],
      more: { direct: { 1: around(20, repeats) }, "target-only": { 1: around(20, repeats) } },
    });
    const rows = await rowsOf(suite, 2);
    const row = rows.find(({ versusTargetOnly }) => versusTargetOnly !== null);
    expect(row).toMatchObject({ versusTargetOnly: { verdict: "UNDECIDED" }, breakEvenBudget });
  }
});

test("an interval is the same on every registry and in every order of rows", async () => {
  const errors = { direct: around(10), pooled: around(20) };
  await storeBoard(testApi.database, "once", errors);
  await storeBoard(testApi.database, "again", { pooled: around(20), direct: around(10) });
  const [once, again] = [await rowsOf("once", 2), await rowsOf("again", 2)];
  expect(again.map((row) => row.meanInterval)).toEqual(once.map((row) => row.meanInterval));
});

test("without a learner on the target alone nothing is compared", async () => {
  expect(await rowsOf("once", 2)).toMatchObject([
    { versusTargetOnly: null, breakEvenBudget: null },
    { versusTargetOnly: null },
    {},
  ]);
});
