import { largestSeries } from "./largest-series.ts";
import type { SubjectColumn } from "./subject-column.ts";

/** Of each environment and metric the column that its figures are of, by "environment metric" ids. */
export function largestColumns(
  columns: readonly SubjectColumn[],
): ReadonlyMap<string, SubjectColumn> {
  const groups = new Map<string, SubjectColumn[]>();
  for (const column of columns) {
    const key = `${column.environment.id} ${column.metric.id}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const largest = new Map<string, SubjectColumn>();
  for (const [key, own] of groups) {
    const series = own.map(({ input }) => input.series);
    const chosen = largestSeries(series, own[0]?.metric.id ?? 0);
    const column = own.find(({ input }) => input.series === chosen);
    if (column !== undefined) largest.set(key, column);
  }
  return largest;
}
