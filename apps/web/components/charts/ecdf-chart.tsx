import { curveStepAfter, line } from "d3-shape";
import type { ReactNode } from "react";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { type ValueScale, valueScale } from "./value-scale.ts";

/**
 * The empirical distribution function: for each value the share of runs at or below it. Needs
 * no bandwidth and no bins, so it is the default view of a distribution. The line stops where runs were
 * cut off.
 * @param props.quantiles values at equally spaced shares 0 … 1, ascending; null where a run was cut off.
 */
export function EcdfChart(props: {
  readonly quantiles: readonly (number | null)[];
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
}) {
  const { quantiles, width } = props;
  const values = quantiles.filter((value) => value !== null);
  const [low] = values;
  if (low === undefined) return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const [left, right, top, bottom] = [44, width - 8, 30, 240];
  const { scale: x, hasZeroAtEdge } = valueAxis(values, [left, right - 8], width < 500 ? 4 : 8);
  const y = valueScale([0, 100], [bottom, top], 4);
  const last = Math.max(1, quantiles.length - 1);
  const points = quantiles.flatMap((value, i): [number, number][] =>
    value === null ? [] : [[x.place(value), y.place((100 * i) / last)]],
  );
  if (quantiles.length === 1) points.push([x.place(low), y.place(100)]);
  const median = quantiles[Math.floor(last / 2)] ?? null;
  return (
    <svg className="chart" viewBox={`0 0 ${width} 282`} role="img" aria-label={props.label}>
      <AxisLeft scale={y} x={left} right={right} label="runs at or below" unit=" %" />
      <AxisBottom
        scale={x}
        y={bottom}
        top={top}
        from={left}
        to={right}
        label={`${props.metric} (${props.unit})${hasZeroAtEdge ? ", 0 at the left edge" : ""}`}
      />
      <path className="line stroke series-1" d={line().curve(curveStepAfter)(points) ?? ""} />
      {median === null ? null : (
        <MedianMark x={x.place(median)} y={y.place(50)} width={width}>
          median {formatNumber(median)} {props.unit}
        </MedianMark>
      )}
    </svg>
  );
}

function MedianMark(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const { x, y } = props;
  const isRight = x > props.width * 0.6;
  return (
    <>
      <circle className="fill series-1" cx={x} cy={y} r={4} />
      <text
        className="note"
        x={x + (isRight ? -10 : 10)}
        y={y + (isRight ? -8 : 16)}
        textAnchor={isRight ? "end" : "start"}
      >
        {props.children}
      </text>
    </>
  );
}

/** Zeros have no place on a logarithmic axis; where one is needed they stand at its left edge. */
function valueAxis(
  quantiles: readonly number[],
  range: readonly [number, number],
  tickCount: number,
): { readonly scale: ValueScale; readonly hasZeroAtEdge: boolean } {
  const low = quantiles[0] ?? 0;
  const high = quantiles.at(-1) ?? low;
  const leastPositive = quantiles.find((value) => value > 0);
  if (low !== 0 || leastPositive === undefined)
    return { scale: valueScale([low, high], range, tickCount), hasZeroAtEdge: false };
  const scale = valueScale([leastPositive, high], range, tickCount);
  if (!scale.isLog)
    return { scale: valueScale([low, high], range, tickCount), hasZeroAtEdge: false };
  const place = (value: number) => (value > 0 ? scale.place(value) : range[0]);
  return { scale: { ...scale, place }, hasZeroAtEdge: true };
}
