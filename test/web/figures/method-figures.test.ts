import { describe, expect, test } from "vitest";
import { calibrationContent } from "../../../apps/web/figures/calibration-figure.tsx";
import { rankingContent } from "../../../apps/web/figures/critical-difference-figure.tsx";
import { leaderboardRow } from "../leaderboard/leaderboard-rows.ts";

describe("the calibration of intervals", () => {
  const row = (name: string, coverage90Percent: number | null, budget = 10) => ({
    ...leaderboardRow({ strategy: name, budget }),
    coverage90Percent,
    sampleEntropyBits: null,
  });
  const content = (...rows: readonly ReturnType<typeof row>[]) =>
    calibrationContent({ rows, subject: "zlib" }, 10);

  test("names all that come nearest, and counts those that are too sure", () => {
    const found = content(
      row("a", 60),
      row("b", 88),
      row("c", 92),
      row("d", null),
      row("e", 90, 20),
    );
    if ("gap" in found) throw new Error(found.gap);
    expect(found.finding).toBe(
      "On zlib at 10 measurements the intervals of b (88.0\u00a0%) and c (92.0\u00a0%) come nearest to 90\u00a0%; " +
        "1 of 3 methods are too sure of themselves by more than 5 points.",
    );
    expect(found.rows.map(([name, coverage]) => [name, coverage])).toEqual([
      ["b", 88],
      ["c", 92],
      ["a", 60],
    ]);
  });

  test("without intervals is a sentence", () => {
    expect(content(row("a", null))).toMatchObject({
      gap: "No method that was evaluated on zlib at a budget of 10 gives intervals.",
    });
  });
});

describe("ranks over all tasks", () => {
  const content = (tied: number, p: number | null) => {
    const methods = ["a", "b", "c"].map((name, i) => ({
      ...{ strategy: { id: name, name }, learner: i === 1 ? "ridge" : "", settings: {} },
      ...{ meanRank: 1.5 + i * 0.5, noHarmPercent: 100, isTiedWithBest: i < tied },
    }));
    const counts = { taskCount: 12, incompleteCount: 2, criticalDifference: 0.6 };
    return rankingContent({ methods, p, ...counts }, "Starter");
  };

  test("name all that cannot be told apart from the first", () => {
    const { finding, note } = content(2, 0.0001);
    expect(finding).toBe(
      "Over the tasks of Starter a (1.50) and b with ridge (2.00) rank first and cannot be told apart.",
    );
    expect(note).toMatch(
      /n = 12 tasks; Friedman’s p < 0.001; .*\(5\u00a0%, 0.60\).*; 2 that lack a task/,
    );
  });

  test("name one where it stands apart, and none where Friedman's test finds no difference", () => {
    expect(content(1, 0.01).finding).toContain("a (1.50) ranks first, apart from all others");
    for (const p of [0.2, null])
      expect(content(3, p).finding).toContain("finds no difference among 3");
  });
});
