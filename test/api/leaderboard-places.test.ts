import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { storeBoard } from "./store-board.ts";

let testApi: TestApi;

beforeAll(async () => {
  testApi = await openTestApi();
});
afterAll(() => testApi.close());

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
    await storeBoard(testApi.database, "few", { shift: [10, 11], pooled: [20, 21] });
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
    await storeBoard(testApi.database, "enough", {
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
    await storeBoard(
      testApi.database,
      "a-data-set",
      { shift: around(3) },
      { dataset: "coder-runs" },
    );
    await storeBoard(testApi.database, "zz", { pooled: around(1) });
    const { headline } = await ask(HEADLINE);
    expect(headline).toMatchObject({ suite: { slug: "enough" }, rows: { length: 5 } });
    expect(headline!.leaders).toHaveLength(2);
  });

  test("passes over a budget with too few repeats", async () => {
    await storeBoard(
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
    await storeBoard(other.database, "few", { shift: [10, 11], pooled: [20, 21] });
    const { data } = await other.api.execute(HEADLINE);
    expect(data).toEqual({ headline: null });
    await other.close();
  });
});
