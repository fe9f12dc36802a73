import { formatCount, formatNumber } from "../../format/format-number.ts";
import type { DistributionQuery } from "../../generated/graphql.ts";
import { EcdfChart } from "../charts/ecdf-chart.tsx";
import { HistogramChart } from "../charts/histogram-chart.tsx";
import { Figure } from "../figure/figure.tsx";

type Distribution = NonNullable<NonNullable<DistributionQuery["environment"]>["distribution"]>;

/** How a metric is distributed in an environment: the empirical distribution function, then a histogram. */
export function DistributionFigures(props: {
  readonly distribution: Distribution;
  readonly fileName: string;
}) {
  const { metric, quantiles, bins, minimum, maximum } = props.distribution;
  const { name, unit } = metric;
  const finding = distributionFinding(props.distribution);
  const note = countNote(props.distribution);
  const width = (maximum - minimum) / bins.length;
  return (
    <>
      <Figure
        title={`Distribution of ${name}`}
        note={note}
        finding={finding}
        columns={["share of measurements (%)", `${name} (${unit})`]}
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
        rows={bins.map((count, i) => [minimum + width * i, minimum + width * (i + 1), count])}
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

function countNote({ valueCount, failureCount }: Distribution): string {
  const failures = failureCount === 1 ? "1 failure" : `${formatCount(failureCount)} failures`;
  return `n = ${formatCount(valueCount)} measurements, ${failures} left out`;
}

function distributionFinding({ metric, quantiles, minimum, maximum }: Distribution): string {
  const at = (share: number) => quantiles[Math.round(share * (quantiles.length - 1))] ?? minimum;
  const unit = metric.unit;
  const ratio =
    minimum > 0 && maximum > minimum
      ? ` The highest value is ${formatNumber(maximum / minimum, 3)} times the lowest.`
      : "";
  return (
    `Half of the measurements lie between ${formatNumber(at(0.25))} and ${formatNumber(at(0.75))} ` +
    `${unit}, the median is ${formatNumber(at(0.5))} ${unit}.${ratio}`
  );
}

function histogramFinding({ metric, bins, minimum, maximum, valueCount }: Distribution): string {
  const fullest = bins.reduce((best, count, i) => (count > (bins[best] ?? 0) ? i : best), 0);
  const edge = (i: number) => formatNumber(minimum + ((maximum - minimum) * i) / bins.length);
  const share = (100 * (bins[fullest] ?? 0)) / Math.max(1, valueCount);
  return (
    `The fullest bin, ${edge(fullest)} to ${edge(fullest + 1)} ${metric.unit}, ` +
    `holds ${formatNumber(share, 3)} % of the measurements.`
  );
}
