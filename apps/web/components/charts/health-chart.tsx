import { max } from "d3-array";
import { scaleLinear, scaleUtc } from "d3-scale";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { pixels } from "./value-scale.ts";

/** What became of the runs that began within a span of time; the three add up to all. */
export interface HealthSpan {
  /** ISO. */
  readonly from: string;
  readonly to: string;
  readonly healthy: number;
  readonly failed: number;
  readonly setAside: number;
}

/** What the fillings are, from below, and where the key says so. */
const PARTS = [
  ["bar", "healthy", 0],
  ["bar-failed", "failed or cut off", 72],
  ["bar-none", "set aside", 190],
] as const;

/** Runs over time as stacked bars: healthy ones below, then those without a value, then those that were set aside. */
export function HealthChart(props: {
  readonly spans: readonly HealthSpan[];
  readonly label: string;
  readonly width: number;
}) {
  const { spans, width } = props;
  const [first] = spans;
  const highest = max(spans, ({ healthy, failed, setAside }) => healthy + failed + setAside) ?? 0;
  if (first === undefined || highest === 0)
    return <NoRows width={width} label="No runs of a campaign" />;
  const [left, right, top, bottom] = [52, width - 8, 52, 220];
  const ends = [Date.parse(first.from), Date.parse(spans.at(-1)?.to ?? first.to)] as const;
  const moment = scaleUtc(ends[0] < ends[1] ? ends : [ends[0] - 1000, ends[1] + 1000], [
    left,
    right - 8,
  ]);
  const count = scaleLinear([0, highest], [bottom, top]).nice(4);
  const place = (runs: number) => pixels(count(runs));
  const ticks = moment.ticks(width < 500 ? 3 : 6);
  const text = moment.tickFormat();
  return (
    <svg className="chart" viewBox={`0 0 ${width} 262`} role="img" aria-label={props.label}>
      {PARTS.map(([look, name, x]) => (
        <g key={name} transform={`translate(${x} 0)`}>
          <rect className={look} x={0} y={3} width={10} height={10} />
          <text className="note" x={15} y={12}>
            {name}
          </text>
        </g>
      ))}
      <AxisLeft
        scale={{ place, ticks: count.ticks(4).filter(Number.isInteger), isLog: false }}
        x={left}
        right={right}
        label="runs"
      />
      {ticks.map((tick) => (
        <text key={tick.toISOString()} x={pixels(moment(tick))} y={bottom + 16} textAnchor="middle">
          {text(tick)}
        </text>
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      <text className="axis-label" x={right} y={bottom + 35} textAnchor="end">
        begun (UTC) →
      </text>
      {PARTS.map(([look], part) => (
        <path
          key={look}
          className={look}
          d={spans.map((span) => bar(span, part, moment, place)).join("")}
        />
      ))}
    </svg>
  );
}

/** The outline of a part of a span's bar; a span of no length is a thin one. */
function bar(
  { from, to, healthy, failed, setAside }: HealthSpan,
  part: number,
  moment: (time: number) => number,
  place: (runs: number) => number,
): string {
  const counts = [healthy, failed, setAside];
  const below = counts.slice(0, part).reduce((sum, runs) => sum + runs, 0);
  const runs = counts[part] ?? 0;
  if (runs === 0) return "";
  const [x, end] = [pixels(moment(Date.parse(from))), moment(Date.parse(to))];
  const wide = pixels(Math.max(2, end - x - 1));
  const [low, high] = [place(below), place(below + runs)];
  return `M${x} ${high}h${wide}V${low}h-${wide}z`;
}
