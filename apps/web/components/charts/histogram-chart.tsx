import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { pixels, type ValueScale, valueScale } from "./value-scale.ts";

/** A ratio of values that none reaches. */
const NEVER_LOG = Number.POSITIVE_INFINITY;

/**
 * Counts of measurements in equal-width bins over [minimum, maximum]. The axis of values is linear, as
 * the bins are.
 */
export function HistogramChart(props: {
  readonly bins: readonly number[];
  readonly minimum: number;
  readonly maximum: number;
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
}) {
  const { bins, width } = props;
  const highest = max(bins) ?? 0;
  if (highest === 0) return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const [left, right, top, bottom] = [52, width - 8, 30, 200];
  const y = countScale(highest, bottom, top);
  const { minimum, maximum } = props;
  const x = valueScale([minimum, maximum], [left, right - 8], width < 500 ? 4 : 8, NEVER_LOG);
  const edge = (i: number) => pixels(left + ((right - 8 - left) * i) / bins.length);
  const value = (i: number) => formatNumber(binEdge(props, i));
  return (
    <svg className="chart" viewBox={`0 0 ${width} 242`} role="img" aria-label={props.label}>
      <AxisLeft scale={y} x={left} right={right} label="measurements per bin" />
      <AxisBottom
        scale={x}
        y={bottom}
        top={bottom}
        from={left}
        to={right}
        label={`${props.metric} (${props.unit})`}
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

/** Where bin `i` begins, of equal-width bins over [minimum, maximum]; also where bin `i` - 1 ends. */
export function binEdge(
  of: { readonly minimum: number; readonly maximum: number; readonly bins: readonly number[] },
  i: number,
): number {
  const share = i / of.bins.length;
  return of.minimum * (1 - share) + of.maximum * share;
}
