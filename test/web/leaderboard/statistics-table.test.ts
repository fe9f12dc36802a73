import { describe, expect, test } from "vitest";
import { StatisticsTable } from "../../../apps/web/components/leaderboard/statistics-table.tsx";
import { RankingTable } from "../../../apps/web/components/suite/ranking-table.tsx";
import type { RowStatisticsFragment } from "../../../apps/web/generated/graphql.ts";
import { drawn, texts } from "../drawn.ts";

type Versus = NonNullable<RowStatisticsFragment["versusTargetOnly"]>;

function row(name: string, versus: Partial<Versus> | null, origin = "REPRODUCED" as const) {
  const one: RowStatisticsFragment = {
    learner: "ridge",
    settings: {},
    changedSettings: {},
    backends: [],
    strategy: { id: name, name, origin },
    meanMapePercent: 12.345,
    meanInterval: { low: 11.5, high: 13.25 },
    versusTargetOnly: versus && {
      verdict: "HELPS",
      a12: 0.25,
      unharmedCount: 7,
      environmentCount: 7,
      pairCount: 30,
      baselineStrategy: "target-only",
      baselineLearner: "random-forest",
      ...versus,
    },
    breakEvenBudget: 1200,
    fitSeconds: 0.0123,
    measuringSeconds: 3600,
    measuringJoules: null,
    coverage90Percent: 91.25,
  };
  return one;
}

describe("the comparison with the target alone", () => {
  test("names the baseline, what each row does, where it harms, and what it costs", () => {
    const rows = [
      row("informed-gp", {}),
      row("pooled", { verdict: "HARMS", unharmedCount: 5 }),
      row("direct", { verdict: "UNDECIDED", unharmedCount: 6 }),
      row("target-only", null),
    ];
    const html = drawn(StatisticsTable, { rows });
    expect(html).toContain("target-only with random-forest");
    expect(texts(html, "tr").slice(1)).toEqual([
      "informed-gp with ridgehelps12.3511.50 to 13.250.251,20012.33,600–91.3",
      expect.stringContaining("pooled with ridgeharms in 2 of 7 environments"),
      expect.stringContaining("direct with ridgeundecided; harms in 1 of 7 environments"),
      expect.stringContaining("target-only with ridge–12.35"),
    ]);
  });

  test("leaves figures of papers out, and says when nothing can be compared", () => {
    const paper = row("SeMPL", null);
    const published = { ...paper, strategy: { ...paper.strategy, origin: "PUBLISHED" as const } };
    expect(drawn(StatisticsTable, { rows: [published] })).toBe("");
    expect(drawn(StatisticsTable, { rows: [row("direct", null), published] })).toContain(
      "nothing can be compared",
    );
  });
});

describe("methods over tasks", () => {
  const method = (name: string, meanRank: number, isTiedWithBest: boolean) => ({
    ...{ strategy: { name }, learner: "", meanRank, isTiedWithBest, noHarmPercent: 75 },
  });

  test("are told with the test, the difference and who is left out", () => {
    const methods = [method("informed-gp", 1.25, true), method("direct", 3, false)];
    const ranking = {
      taskCount: 4,
      p: 0.0123,
      criticalDifference: 1.657,
      incompleteCount: 2,
      methods,
    };
    const html = drawn(RankingTable, { ranking });
    expect(html).toContain("further apart than 1.66 differ");
    expect(html).toContain("Left out: 2 that lack some task");
    expect(texts(html, "tr").slice(1)).toEqual(["informed-gp1.25no75", "direct3.00yes75"]);
  });

  test("are none where no two were evaluated on all tasks", () => {
    const ranking = {
      taskCount: 4,
      p: null,
      criticalDifference: null,
      incompleteCount: 3,
      methods: [],
    };
    expect(drawn(RankingTable, { ranking })).toBe(
      "<p>No two methods were evaluated on all 4 tasks. Left out: 3 that lack some task.</p>",
    );
  });
});
