/** What of a system's known configurations an environment covers; the three add up to all known. */
export interface Coverage {
  /** Have a value. */
  readonly measured: number;
  /** Were tried and have none: they broke, were cut off or were never recorded. */
  readonly failed: number;
  readonly untried: number;
}

interface SeriesCounts {
  readonly configurationCount: number;
  readonly measuredConfigurationCount: number;
}

/**
 * The coverage of an environment by the series in it (a metric, a data set version) that tried most;
 * series are not added up, as they may have the same configurations.
 */
export function coverage(series: readonly SeriesCounts[], knownCount: number): Coverage {
  const none = { configurationCount: 0, measuredConfigurationCount: 0 };
  const most = series.reduce<SeriesCounts>((best, one) => (isMore(one, best) ? one : best), none);
  const measured = most.measuredConfigurationCount;
  const tried = most.configurationCount;
  return { measured, failed: tried - measured, untried: Math.max(0, knownCount - tried) };
}

function isMore(one: SeriesCounts, other: SeriesCounts): boolean {
  const further = one.configurationCount - other.configurationCount;
  return (
    further > 0 ||
    (further === 0 && one.measuredConfigurationCount > other.measuredConfigurationCount)
  );
}
