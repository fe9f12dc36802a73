import { curveStepAfter, curveStepBefore, line } from "d3-shape";
import { metricText } from "../../format/metric-text.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { withUnit } from "./with-unit.ts";
import { zeroScale } from "./zero-scale.ts";

/** A metric that is one of two objectives. */
export interface ParetoObjective {
  readonly metric: string;
  readonly unit: string;
  readonly isLowerBetter: boolean;
  /** What a configuration has at the worst; null without a bound. */
  readonly bound: number | null;
}

/** Values of both objectives. */
export type ParetoPlace = readonly [first: number, second: number];

/**
 * Configurations that no other one beats in both objectives, before all others, which are faded; bounds are dashed
 * lines. An arrow at each axis says where better is.
 */
export function ParetoChart(props: {
  readonly objectives: readonly [ParetoObjective, ParetoObjective];
  readonly members: readonly ParetoPlace[];
  readonly others: readonly ParetoPlace[];
  readonly isLogarithmic: boolean;
  readonly label: string;
  readonly width: number;
}) {
  const { objectives, members, others, width, isLogarithmic } = props;
  const [first, second] = objectives;
  const all = [...members, ...others];
  if (all.length === 0) return <NoRows width={width} label="No configuration keeps the bounds" />;
  const isNarrow = width < 500;
  const box = { left: 58, right: width - 12, top: 34, bottom: isNarrow ? 320 : 400 };
  const ticks = isNarrow ? 4 : 7;
  const inset = 8;
  const x = zeroScale(
    all.map(([value]) => value),
    [box.left + inset, box.right - inset],
    ticks,
    isLogarithmic,
  );
  const y = zeroScale(
    all.map(([, value]) => value),
    [box.bottom - inset, box.top + inset],
    ticks,
    isLogarithmic,
  );
  const place = ([a, b]: ParetoPlace): [number, number] => [x.scale.place(a), y.scale.place(b)];
  const sorted = [...members].sort(([a], [b]) => a - b).map(place);
  // Between two members lies what the one that is worse in the first still beats.
  const curve = first.isLowerBetter ? curveStepAfter : curveStepBefore;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${box.bottom + 58}`}
      role="img"
      aria-label={props.label}
    >
      <AxisLeft
        scale={y.scale}
        x={box.left}
        right={box.right}
        label={withUnit(metricText(second.metric), second.unit)}
      />
      <AxisBottom
        {...{ scale: x.scale, y: box.bottom, top: box.top, from: box.left, to: box.right }}
        label={withUnit(metricText(first.metric), first.unit)}
      />
      <text x={box.right} y={box.bottom + 52} textAnchor="end">
        {`better: ${first.isLowerBetter ? "left" : "right"} and ${second.isLowerBetter ? "down" : "up"}`}
      </text>
      <path className="dots-context" d={others.map((each) => dot(place(each))).join("")} />
      <Bounds {...{ objectives, x, y, box }} />
      <path className="line stroke series-2" d={line().curve(curve)(sorted) ?? ""} />
      <g className="series-2">
        {sorted.map(([px, py], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members may have equal values
          <circle key={i} className="fill" cx={px} cy={py} r={4} />
        ))}
      </g>
    </svg>
  );
}

function dot([x, y]: readonly [number, number]): string {
  return `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}h0`;
}

function Bounds(props: {
  readonly objectives: readonly [ParetoObjective, ParetoObjective];
  readonly x: ReturnType<typeof zeroScale>;
  readonly y: ReturnType<typeof zeroScale>;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}) {
  const { x, y, box } = props;
  const [first, second] = props.objectives;
  return (
    <>
      {first.bound !== null && first.bound >= x.low && first.bound <= x.high && (
        <line
          className="equal"
          {...{ x1: x.scale.place(first.bound), x2: x.scale.place(first.bound) }}
          {...{ y1: box.top, y2: box.bottom }}
        />
      )}
      {second.bound !== null && second.bound >= y.low && second.bound <= y.high && (
        <line
          className="equal"
          {...{ y1: y.scale.place(second.bound), y2: y.scale.place(second.bound) }}
          {...{ x1: box.left, x2: box.right }}
        />
      )}
    </>
  );
}
