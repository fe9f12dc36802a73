/** One environment and metric within the versions that readers see. */
export interface SeriesKey {
  readonly environmentId: number;
  readonly metricId: number;
  readonly versionIds: readonly number[];
}
