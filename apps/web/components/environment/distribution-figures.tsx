import { formatCount, formatNumber } from "../../format/format-number.ts";
import type { DistributionQuery } from "../../generated/graphql.ts";
import { EcdfChart } from "../charts/ecdf-chart.tsx";
import { binEdge, HistogramChart } from "../charts/histogram-chart.tsx";
import { Figure } from "../figure/figure.tsx";

type Distribution = NonNullable<NonNullable<DistributionQuery["environment"]>["distribution"]>;

/** How a metric is distributed in an environment: the empirical distribution function, then a histogram. */
export function DistributionFigures(props: {
  readonly distribution: Distribution;
  readonly fileName: string;
}) {
  const of = props.distribution;
  const { metric, quantilesOfRuns: quantiles, bins, minimum, maximum } = of;
  const { name, unit } = metric;
  const finding = distributionFinding(props.distribution);
  const note = countNote(props.distribution);
  return (
    <>
      <Figure
        title={`Distribution of ${name}`}
        note={note}
        finding={finding}
        columns={["share of runs (%)", `${name} (${unit})`]}
        rows={quantiles.map((value, i) => [(100 * i) / Math.max(1, quantiles.length - 1), value])}
        fileName={`${props.fileName}-quantiles`}
        draw={(size) => (
          <EcdfChart {...{ quantiles, unit }} metric={name} label={finding} width={size} />
        )}
      />
      <Figure
        title={`Histogram of ${name}`}
        note={`${note}; ${bins.length} bins of equal width`}
        finding={histogramFinding(props.distribution)}
        columns={[`from (${unit})`, `to (${unit})`, "measurements"]}
        rows={bins.map((count, i) => [binEdge(of, i), binEdge(of, i + 1), count])}
        fileName={`${props.fileName}-histogram`}
        draw={(size) => (
          <HistogramChart
            {...{ bins, minimum, maximum, unit }}
            metric={name}
            label={histogramFinding(props.distribution)}
            width={size}
          />
        )}
      />
    </>
  );
}

function countNote({ valueCount, failureCount, timeoutCount, timeoutLimit, metric }: Distribution) {
  const broken = failureCount - timeoutCount;
  const failures = broken === 1 ? "1 failure" : `${formatCount(broken)} failures`;
  const limit = timeoutLimit === null ? "" : ` at ${formatNumber(timeoutLimit)} ${metric.unit}`;
  const timeouts =
    timeoutCount === 0 ? "" : `, ${formatCount(timeoutCount)} cut off${limit} and counted as worst`;
  return `n = ${formatCount(valueCount)} measurements${timeouts}, ${failures} left out`;
}

/** A quartile that lies among runs that were cut off has no value: the sentence says how many ended. */
function distributionFinding(distribution: Distribution): string {
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
    return (
      `Half of the ${runs} lie between ${formatNumber(lower)} and ${formatNumber(upper)} ` +
      `${unit}, the median is ${formatNumber(middle)} ${unit}.${ratio}`
    );
  const share = formatNumber((100 * valueCount) / (valueCount + timeoutCount), 3);
  const median = isNumber(middle)
    ? `the median is ${formatNumber(middle)} ${unit}`
    : "so the median is not known";
  return `${share} % of the runs ended; the others were cut off, ${median}.${ratio}`;
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

function histogramFinding(of: Distribution): string {
  const { metric, bins, valueCount } = of;
  const fullest = bins.reduce((best, count, i) => (count > (bins[best] ?? 0) ? i : best), 0);
  const edge = (i: number) => formatNumber(binEdge(of, i));
  const share = (100 * (bins[fullest] ?? 0)) / Math.max(1, valueCount);
  return (
    `The fullest bin, ${edge(fullest)} to ${edge(fullest + 1)} ${metric.unit}, ` +
    `holds ${formatNumber(share, 3)} % of the measurements.`
  );
}
