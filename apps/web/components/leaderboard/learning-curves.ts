import { group } from "d3-array";
import type { RowFragment } from "../../generated/graphql.ts";
import type { LearningCurve } from "../charts/learning-curve-chart.tsx";
import { rowKey, rowName } from "./row-name.ts";

/** Colours and shapes tell this many curves apart. */
const NAMED_COUNT = 5;
const PUBLISHED_COUNT = 3;

/** What of a row is drawn over budget: a value, and the ends of its band. */
export type CurveValue = (row: RowFragment) => {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
} | null;

/**
 * Curves over budget of what `read` gives of each row (rows that it gives nothing of are left out): the two best baselines, the best computed strategies up to five named
 * curves in all, and all others as context. Best is what errs least at its largest budget.
 */
export function learningCurves(
  rows: readonly RowFragment[],
  read: CurveValue,
): readonly LearningCurve[] {
  const groups = group(
    rows.filter((row) => read(row) !== null),
    rowKey,
  );
  const byError = [...groups.values()]
    .map((of) => curve(of, read))
    .sort((a, b) => lastValue(a) - lastValue(b));
  const baselines = byError.filter((one) => one.kind === "baseline").slice(0, 2);
  const leading = byError
    .filter((one) => one.kind === "leading")
    .slice(0, NAMED_COUNT - baselines.length);
  const all = byError.filter((one) => one.kind === "published");
  // Where nothing was computed, the best of what papers print have their names.
  const best = leading.length + baselines.length === 0 ? all.slice(0, PUBLISHED_COUNT) : [];
  const published = all.slice(best.length);
  const named = new Set([...leading, ...baselines]);
  const others = byError
    .filter((one) => one.kind !== "published" && !named.has(one))
    .map((one) => ({ ...one, kind: "other" as const }));
  return [
    ...published,
    ...others,
    ...named,
    ...best.map((one) => ({ ...one, kind: "leading" as const })),
  ];
}

function curve(rows: readonly RowFragment[], read: CurveValue): LearningCurve {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a curve needs at least one row");
  const { strategy } = first;
  const kind =
    strategy.origin === "PUBLISHED" ? "published" : strategy.isBaseline ? "baseline" : "leading";
  const points = [...rows]
    .sort((a, b) => a.budget - b.budget)
    .flatMap((row) => {
      const found = read(row);
      return found === null ? [] : [{ budget: row.budget, ...found }];
    });
  return { id: rowKey(first), name: rowName(first), strategy: strategy.name, kind, points };
}

function lastValue(one: LearningCurve): number {
  return one.points.at(-1)?.value ?? Number.POSITIVE_INFINITY;
}
