import { type Database, evaluationWriter, loadTable, suiteWriter } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const citation = { authors: "B. Author", title: "Shifting", venue: "Tests", year: 2025 };
let testApi: TestApi;

beforeAll(async () => {
  testApi = await openTestApi();
});
afterAll(() => testApi.close());

/** A suite of one task in which every strategy has its errors, one per repeat; null broke. */
async function store(
  database: Database,
  slug: string,
  strategies: Readonly<Record<string, readonly (number | null)[]>>,
  of: { readonly dataset?: string; readonly budgets?: readonly number[] } = {},
): Promise<void> {
  const { dataset, budgets = [2] } = of;
  const table = await loadTable(database, { dataset: "coder-runs" });
  const [source, target] = table.environmentIds;
  await database.transaction(async (handle) => {
    const frozen = { name: "unmeasured", repeats: 2 };
    const protocol = dataset === undefined ? frozen : { ...frozen, dataset };
    const suite = { slug, number: 1, title: slug, description: slug, protocol };
    const suiteId = await suiteWriter.suite(handle, suite);
    const task = { subject: "coder", dataset: "coder-runs", metric: "time", targetNumber: 0 };
    const taskId = await suiteWriter.task(handle, suiteId, {
      ...task,
      slug: `${slug}/0`,
      targetEnvironmentId: target as number,
      sourceEnvironmentIds: [source as number],
      budgets,
    });
    for (const [name, errors] of Object.entries(strategies)) {
      const [origin, isBaseline] = ["reproduced" as const, false];
      const given = { name, origin, title: name, citation, isBaseline };
      const strategyId = await suiteWriter.strategy(handle, given);
      await evaluationWriter.store(
        handle,
        errors.map((mapePercent, repeat) => ({
          ...{ taskId, strategyId, learner: "ridge", settings: {}, budget: budgets.at(-1)! },
          ...{ repeat, seed: repeat, datasetDigest: table.digest, codeRevision: "test" },
          ...{ mapePercent, medianApePercent: mapePercent, meanLogRatio: null, nmse: null },
          ...{ rankCorrelation: null, regret: null, testCount: 10, censoredCount: 3 },
          ...{ fitSeconds: 0.5, measuringCost: null },
          failure: mapePercent === null ? "DEGENERATE_SAMPLE: too few" : null,
        })),
      );
    }
    const paper = { name: "Paper", title: "Paper", citation, isBaseline: false };
    const strategyId = await suiteWriter.strategy(handle, { ...paper, origin: "published" });
    await suiteWriter.publishedResults(handle, [
      {
        ...{ taskId, strategyId, budget: budgets.at(-1)!, meanMapePercent: 1, sdMapePercent: 1 },
        ...{ medianMapePercent: 1, repeatCount: 30 },
      },
    ]);
  });
}

const PLACE = "strategy { name } rank tieGroup rankInterval { low high } untestable censoredCount";
async function ask(query: string) {
  const { data, errors } = await testApi.api.execute(query);
  expect(errors).toBeUndefined();
  return data as Record<string, { rows: unknown[]; leaders: unknown[]; suite: { slug: string } }>;
}
async function board(suite: string) {
  const { leaderboard } = await ask(`{ leaderboard(suite: "${suite}", subject: "coder") {
    suite { slug } rows { ${PLACE} } leaders { strategy { name } } } }`);
  return leaderboard!;
}
const around = (center: number, n = 12) =>
  Array.from({ length: n }, (_, k) => center + (k % 3) / 9);

describe("the place of a row", () => {
  test("is untestable with two repeats, and no row leads", async () => {
    await store(testApi.database, "few", { shift: [10, 11], pooled: [20, 21] });
    const { rows, leaders } = await board("few");
    const untestable =
      "2 repeats: no difference among 2 rows can reach the 5 % level; 6 repeats can";
    const open = { tieGroup: null, rankInterval: { low: 1, high: 2 }, untestable };
    expect(rows).toMatchObject([
      { strategy: { name: "shift" }, rank: 1, ...open, censoredCount: 3 },
      { strategy: { name: "pooled" }, rank: 2, ...open },
      { strategy: { name: "Paper" }, rank: 1, tieGroup: null, rankInterval: null },
    ]);
    expect(leaders).toEqual([]);
  });

  test("is a group and the ranks that are left open, papers apart", async () => {
    await store(testApi.database, "enough", {
      shift: around(10),
      twin: around(10).toReversed(),
      pooled: around(20),
      odd: [1, null],
    });
    const { rows, leaders } = await board("enough");
    expect(rows).toMatchObject([
      { strategy: { name: "odd" }, tieGroup: null, rankInterval: { low: 1, high: 4 } },
      { tieGroup: 1, rankInterval: { low: 1, high: 3 }, untestable: null },
      { tieGroup: 1, rankInterval: { low: 1, high: 3 }, untestable: null },
      { strategy: { name: "pooled" }, tieGroup: 2, rankInterval: { low: 3, high: 4 } },
      { strategy: { name: "Paper" }, rank: 1, tieGroup: null, censoredCount: null },
    ]);
    expect(leaders).toHaveLength(2);
    expect(leaders).toContainEqual({ strategy: { name: "shift" } });
    expect(leaders).toContainEqual({ strategy: { name: "twin" } });
  });
});

describe("the headline", () => {
  const HEADLINE = "{ headline { suite { slug } rows { budget } leaders { strategy { name } } } }";

  test("is of a frozen suite with enough repeats, not of what was evaluated last", async () => {
    await store(testApi.database, "a-data-set", { shift: around(3) }, { dataset: "coder-runs" });
    await store(testApi.database, "zz", { pooled: around(1) });
    const { headline } = await ask(HEADLINE);
    expect(headline).toMatchObject({ suite: { slug: "enough" }, rows: { length: 5 } });
    expect(headline!.leaders).toHaveLength(2);
  });

  test("passes over a budget with too few repeats", async () => {
    await store(
      testApi.database,
      "early",
      { shift: around(3), pooled: around(4) },
      { budgets: [1, 4] },
    );
    const { headline } = await ask(HEADLINE);
    expect(headline).toMatchObject({
      suite: { slug: "early" },
      rows: [{ budget: 4 }, { budget: 4 }, {}],
    });
    expect(headline!.leaders).toEqual([{ strategy: { name: "shift" } }]);
  });

  test("is none in a registry without enough repeats", async () => {
    const other = await openTestApi();
    await store(other.database, "few", { shift: [10, 11], pooled: [20, 21] });
    const { data } = await other.api.execute(HEADLINE);
    expect(data).toEqual({ headline: null });
    await other.close();
  });
});
