import { formatCount, formatNumber } from "../format/format-number.ts";
import { formatQuantity } from "../format/format-quantity.ts";
import { formatRange } from "../format/format-range.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import type { ShownDistribution } from "./distribution-figures.tsx";

/** How many values there are, and what was left out or counted as worst. */
export function countNote(of: ShownDistribution): string {
  const { valueCount, failureCount, timeoutCount, timeoutLimit, metric } = of;
  const broken = failureCount - timeoutCount;
  const failures = broken === 1 ? "1 failure" : `${formatCount(broken)} failures`;
  const limit = timeoutLimit === null ? "" : ` at ${formatQuantity(timeoutLimit, metric.unit)}`;
  const timeouts =
    timeoutCount === 0 ? "" : `, ${formatCount(timeoutCount)} cut off${limit} and counted as worst`;
  const left = broken === 0 ? "" : `, ${failures} left out`;
  return `n = ${formatCount(valueCount)} measurements${timeouts}${left}`;
}

/** Quartiles, median and ratio. A quartile among runs that were cut off has no value: it says how many ended. */
export function distributionFinding(distribution: ShownDistribution): string {
  const { metric, quantilesOfRuns, minimum, maximum, valueCount, timeoutCount } = distribution;
  const at = (share: number) => quantilesOfRuns[Math.round(share * (quantilesOfRuns.length - 1))];
  const [lower, middle, upper] = [at(0.25), at(0.5), at(0.75)];
  const { unit } = metric;
  const ratio =
    minimum > 0 && maximum > minimum
      ? ` The highest value is ${formatNumber(maximum / minimum, 3)} times the lowest.`
      : "";
  const runs = timeoutCount === 0 ? "measurements" : "runs";
  if (isNumber(lower) && isNumber(middle) && isNumber(upper))
    return `Half of the ${runs} lie within ${formatRange(lower, upper, unit)}, the median is ${formatQuantity(middle, unit)}.${ratio}`;
  const share = formatNumber((100 * valueCount) / (valueCount + timeoutCount), 3);
  const median = isNumber(middle)
    ? `the median is ${formatQuantity(middle, unit)}`
    : "so the median is not known";
  return `${numberWithUnit(share, "%")} of the runs ended; the others were cut off, ${median}.${ratio}`;
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

/** Which bin holds most, and what share; all of them where several do. */
export function histogramFinding(of: ShownDistribution): string {
  const { metric, bins, binEdges, valueCount } = of;
  const most = Math.max(0, ...bins);
  const fullest = bins.flatMap((count, i) => (count === most ? [i] : []));
  const share = numberWithUnit(formatNumber((100 * most) / Math.max(1, valueCount), 3), "%");
  const text = (i: number) => formatRange(binEdges[i], binEdges[i + 1], metric.unit);
  const [only = 0, ...others] = fullest;
  return others.length === 0
    ? `The fullest bin, ${text(only)}, holds ${share} of the measurements.`
    : `${fullest.length} bins are fullest, the first of ${text(only)}: each holds ${share} of the measurements.`;
}
