import { describe, expect, test } from "vitest";
import type { BoardRow } from "../../../apps/web/figures/board-figure.ts";
import { learningCurvesContent, regretContent } from "../../../apps/web/figures/curve-figures.tsx";
import { leaderboardContent } from "../../../apps/web/figures/leaderboard-figure.tsx";
import { leaderboardRow, type RowOfTest } from "../leaderboard/leaderboard-rows.ts";

const row = (of: RowOfTest, placed: Partial<BoardRow> = {}): BoardRow => ({
  ...leaderboardRow(of),
  ...{
    tieGroup: null,
    rankInterval: null,
    untestable: null,
    coverage90Percent: null,
    sampleEntropyBits: null,
    ...placed,
  },
});
const board = (...rows: readonly BoardRow[]) => ({
  rows,
  subject: "zlib",
  suite: { slug: "starter", dataset: null },
});
const findingOf = (...rows: readonly BoardRow[]) => {
  const content = leaderboardContent(board(...rows), 10);
  return "gap" in content ? content.gap : content.finding;
};

describe("the figure of a leaderboard", () => {
  test("names all that cannot be told apart from the best", () => {
    const finding = findingOf(
      row({ strategy: "a", mape: 5 }, { tieGroup: 1, rankInterval: { low: 1, high: 2 } }),
      row({ strategy: "b", mape: 6 }, { tieGroup: 1, rankInterval: { low: 1, high: 2 } }),
      row({ strategy: "c", mape: 9 }, { tieGroup: 2, rankInterval: { low: 3, high: 3 } }),
    );
    expect(finding).toBe(
      "On zlib at 10 measurements a (5.00\u00a0%) and b (6.00\u00a0%) err least and cannot be told apart.",
    );
  });

  test("names one leader where there is one, and none where nothing can be tested", () => {
    expect(findingOf(row({ strategy: "a", mape: 5 }, { tieGroup: 1 }))).toBe(
      "On zlib at 10 measurements a (5.00\u00a0%) errs least.",
    );
    expect(
      findingOf(
        row({ strategy: "a", mape: 5 }, { untestable: "2 repeats can never reach 5\u00a0%" }),
      ),
    ).toBe(
      "On zlib at 10 measurements a (5.00\u00a0%) has the lowest mean error, but no order can be told: " +
        "2 repeats can never reach 5\u00a0%.",
    );
  });

  test("keeps published rows apart, and says what to do where there are no others", () => {
    const published = row({ strategy: "SeMPL", mape: 1, isPublished: true });
    const content = leaderboardContent(board(row({ strategy: "a" }), published), 10);
    expect("rows" in content && content.rows.map(([name]) => name)).toEqual(["a"]);
    const none = leaderboardContent(board(published), 10);
    expect(none).toMatchObject({
      request: "npx perfatlas evaluate --suite starter --system zlib --budget 10",
    });
  });
});

describe("curves over budget", () => {
  test("say the lowest error at both ends", () => {
    const { finding } = learningCurvesContent(
      board(
        row({ strategy: "a", budget: 10, mape: 9 }, { tieGroup: 1 }),
        row({ strategy: "b", budget: 10, mape: 20 }, { tieGroup: 2 }),
        row({ strategy: "a", budget: 20, mape: 8 }, { tieGroup: 1 }),
        row({ strategy: "b", budget: 20, mape: 7 }, { tieGroup: 1 }),
      ),
    );
    expect(finding).toBe(
      "On zlib the lowest computed error is that of a (9.00\u00a0%) at 10 measurements, and of b (7.00\u00a0%) " +
        "and a (8.00\u00a0%) at 20 measurements; rows named together cannot be told apart.",
    );
  });

  test("say that too few repeats were made for a test", () => {
    const untestable = "2 repeats";
    expect(learningCurvesContent(board(row({ strategy: "a" }, { untestable }))).finding).toContain(
      "too few repeats to test whether it leads",
    );
  });

  test("of published rows alone say that nothing was computed", () => {
    const published = row({ strategy: "SeMPL", isPublished: true });
    expect(learningCurvesContent(board(published)).finding).toBe(
      "On zlib nothing was computed here yet; the lowest published error at 10 measurements is that of SeMPL (10.00\u00a0%).",
    );
  });

  test("count computed evaluations alone, and say what stands in grey", () => {
    const { note } = learningCurvesContent(
      board(
        row({ strategy: "a", repeatCount: 3 }),
        row({ strategy: "SeMPL", repeatCount: 30, isPublished: true }),
      ),
    );
    expect(note).toContain("n = 12 evaluations");
    expect(note).toContain("; in grey 1 published curve");
  });

  test("of regret leave out rows without one", () => {
    const content = regretContent(
      board(row({ strategy: "a" }), { ...row({ strategy: "b" }), regret: null }),
    );
    if ("gap" in content) throw new Error(content.gap);
    expect(content.rows.map(([name]) => name)).toEqual(["a"]);
    expect(content.finding).toBe(
      "On zlib the lowest computed regret is that of a (0.05) at 10 measurements.",
    );
    const published = { ...row({ strategy: "SeMPL", isPublished: true }), regret: null };
    expect(regretContent(board(published))).toMatchObject({
      gap: expect.stringContaining("papers print none"),
    });
  });
});
