import { table } from "./table.ts";

/** Methods over tasks, as the API gives them. */
export interface Ranking {
  readonly taskCount: number;
  readonly p: number | null;
  readonly criticalDifference: number | null;
  readonly incompleteCount: number;
  readonly methods: readonly {
    readonly strategy: { readonly name: string };
    readonly learner: string;
    readonly meanRank: number;
    readonly noHarmPercent: number | null;
    readonly isTiedWithBest: boolean;
  }[];
}

/** Methods by mean rank over tasks as lines, with what Friedman's test and Nemenyi's difference say. */
export function rankingTable(title: string, ranking: Ranking): readonly string[] {
  const { taskCount, p, criticalDifference, incompleteCount, methods } = ranking;
  const tasks = `${taskCount} ${taskCount === 1 ? "task" : "tasks"}`;
  if (methods.length === 0) {
    const lacking = incompleteCount === 0 ? "" : `; ${incompleteCount} lack some of them`;
    return [`${title}: no two methods were evaluated on all of ${tasks}${lacking}`];
  }
  const rows = methods.map((one) => [
    one.strategy.name,
    one.learner === "" ? "–" : one.learner,
    one.meanRank.toFixed(2),
    one.isTiedWithBest ? "yes" : "",
    one.noHarmPercent === null ? "–" : `${one.noHarmPercent.toFixed(0)} %`,
  ]);
  const header = ["strategy", "learner", "mean rank", "not to be told from the best", "no harm"];
  return [
    `${title}, ${tasks}`,
    ...table(header, rows),
    `Friedman: p = ${p === null ? "undefined" : p.toPrecision(2)} that all are alike; mean ranks further apart than ` +
      `${criticalDifference?.toFixed(2) ?? "–"} differ (Nemenyi, 5 %)`,
    ...(incompleteCount === 0
      ? []
      : [`left out: ${incompleteCount} that were not evaluated on all of them`]),
  ];
}
