import type { SeriesRow } from "@perfatlas/db";

/**
 * The series that figures of an environment and metric are computed from: that with most configurations,
 * of equal ones the newer version. Values of several data sets are never mixed.
 */
export function largestSeries(
  series: readonly SeriesRow[],
  metricId: number,
): SeriesRow | undefined {
  return series
    .filter((row) => row.metricId === metricId)
    .toSorted(
      (a, b) =>
        b.configurationCount - a.configurationCount || b.datasetVersionId - a.datasetVersionId,
    )[0];
}
