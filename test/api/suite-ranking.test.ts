import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { storeBoard } from "./store-board.ts";

let testApi: TestApi;

beforeAll(async () => {
  testApi = await openTestApi();
  const tasks = [
    [10, 20, 30],
    [11, 19, 31],
    [12, 13, 11],
    [5, 9, 14],
  ];
  for (const [k, [direct, alone, pooled]] of tasks.entries()) {
    const errors = {
      direct: around(direct!),
      "target-only": around(alone!),
      pooled: around(pooled!),
      ...(k === 0 ? { bellwether: around(1) } : {}),
    };
    await storeBoard(testApi.database, "ranked", errors, { subject: `task ${k}` });
  }
});
afterAll(() => testApi.close());

const around = (center: number, n = 12) =>
  Array.from({ length: n }, (_, k) => center + (k % 3) / 9);

async function ranking(rest = "") {
  const { data, errors } = await testApi.api.execute(`{ suiteRanking(suite: "ranked"${rest}) {
    taskCount p criticalDifference incompleteCount
    methods { strategy { name } meanRank noHarmPercent isTiedWithBest } } }`);
  return { errors, ranking: (data as { suiteRanking: Ranking } | null)?.suiteRanking };
}

interface Ranking {
  readonly p: number | null;
  readonly criticalDifference: number | null;
}

test("methods that have errors on all tasks are ranked, as scipy ranks them", async () => {
  const { ranking: found } = await ranking();
  expect(found).toMatchObject({
    taskCount: 4,
    incompleteCount: 1,
    methods: [
      { strategy: { name: "direct" }, meanRank: 1.25, noHarmPercent: 100, isTiedWithBest: true },
      { strategy: { name: "target-only" }, meanRank: 2.25, noHarmPercent: null },
      { strategy: { name: "pooled" }, meanRank: 2.5, noHarmPercent: 25, isTiedWithBest: true },
    ],
  });
  // scipy.stats.friedmanchisquare, and studentized_range.ppf(.95, 3, inf) / √2 · √(3 · 4 / (6 · 4)).
  expect(found?.p).toBeCloseTo(0.1737739434504451, 10);
  expect(found?.criticalDifference).toBeCloseTo(1.657246577699061, 3);
});

test("subjects and the axis of change choose the tasks", async () => {
  const { ranking: two } = await ranking(', subjects: ["task 0", "task 2"]');
  expect(two).toMatchObject({ taskCount: 2, methods: [{ meanRank: 1.5 }, {}, {}] });
  const counts = await Promise.all(
    ["HARDWARE", "WORKLOAD", "VERSION"].map((axis) => ranking(`, axis: ${axis}`)),
  );
  const taskCounts = counts.map(
    ({ ranking: one }) => (one as unknown as { taskCount: number }).taskCount,
  );
  // The coder's environments differ in one thing alone.
  expect(taskCounts.sort()).toEqual([0, 0, 4]);
});

test("the severity that the suite states chooses tasks", async () => {
  for (const [subject, severity] of Object.entries({ "spear-ec1": "S", "spear-ec7": "VL" })) {
    const errors = { direct: around(10), "target-only": around(severity === "S" ? 20 : 5) };
    await storeBoard(testApi.database, "ase17", errors, { subject });
  }
  const { data, errors } = await testApi.api.execute(`{
    tasks(first: 5, suite: "ase17") { edges { node { subject severity } } }
    S: suiteRanking(suite: "ase17", severity: S) { taskCount methods { strategy { name } } }
    VL: suiteRanking(suite: "ase17", severity: VL) { taskCount methods { strategy { name } } }
    M: suiteRanking(suite: "ase17", severity: M) { taskCount }
  }`);
  expect(errors).toBeUndefined();
  const order = (...names: string[]) => ({
    taskCount: 1,
    methods: names.map((name) => ({ strategy: { name } })),
  });
  expect(data).toMatchObject({
    tasks: {
      edges: [
        { node: { subject: "spear-ec1", severity: "S" } },
        { node: { subject: "spear-ec7", severity: "VL" } },
      ],
    },
    S: order("direct", "target-only"),
    VL: order("target-only", "direct"),
    M: { taskCount: 0 },
  });
});

test("no tasks give no ranks, an odd budget is refused, an unknown suite is null", async () => {
  expect((await ranking(", budgetPlace: 7")).ranking).toEqual({
    taskCount: 0,
    p: null,
    criticalDifference: null,
    incompleteCount: 0,
    methods: [],
  });
  expect((await ranking(", budgetPlace: 0")).errors).toMatchObject([
    { extensions: { reason: "BUDGET_PLACE" } },
  ]);
  const { data } = await testApi.api.execute('{ suiteRanking(suite: "none") { p } }');
  expect(data).toEqual({ suiteRanking: null });
});
