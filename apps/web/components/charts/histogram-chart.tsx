import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { pixels, type ValueScale, valueScale } from "./value-scale.ts";
import { withUnit } from "./with-unit.ts";

/** Ratios of values from which an axis is logarithmic: never, or always. */
const NEVER_LOG = Number.POSITIVE_INFINITY;
const ALWAYS_LOG = 0;

/**
 * Counts of measurements in bins of equal width, on a linear or a logarithmic axis.
 * @param props.edges where each bin begins, and where the last one ends.
 */
export function HistogramChart(props: {
  readonly bins: readonly number[];
  readonly edges: readonly number[];
  readonly isLogarithmic: boolean;
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
}) {
  const { bins, edges, width } = props;
  const highest = max(bins) ?? 0;
  if (highest === 0) return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const [left, right, top, bottom] = [52, width - 8, 30, 200];
  const y = countScale(highest, bottom, top);
  const ends = [edges[0] ?? 0, edges.at(-1) ?? 0] as const;
  const logFrom = props.isLogarithmic ? ALWAYS_LOG : NEVER_LOG;
  const x = valueScale(ends, [left, right - 8], width < 500 ? 4 : 8, logFrom);
  // Of equal width on either axis.
  const edge = (i: number) => pixels(left + ((right - 8 - left) * i) / bins.length);
  const value = (i: number) => formatNumber(edges[i]);
  return (
    <svg className="chart" viewBox={`0 0 ${width} 242`} role="img" aria-label={props.label}>
      <AxisLeft scale={y} x={left} right={right} label="measurements per bin" />
      <AxisBottom
        scale={x}
        y={bottom}
        top={bottom}
        from={left}
        to={right}
        label={`${withUnit(props.metric, props.unit)}`}
      />
      {bins.map((count, i) => (
        <rect
          // Bins have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={i}
          className="bar"
          x={edge(i) + 0.5}
          width={pixels(Math.max(1, edge(i + 1) - edge(i) - 1))}
          y={y.place(count)}
          height={pixels(bottom - y.place(count))}
        >
          <title>{`${value(i)} to ${value(i + 1)} ${props.unit}: ${formatCount(count)}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function countScale(highest: number, bottom: number, top: number): ValueScale {
  const scale = scaleLinear([0, highest], [bottom, top]).nice(4);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  return { place: (count) => pixels(scale(count)), ticks, isLog: false };
}
