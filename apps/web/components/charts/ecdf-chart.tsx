import { curveStepAfter, line } from "d3-shape";
import type { ReactNode } from "react";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { valueScale } from "./value-scale.ts";
import { withUnit } from "./with-unit.ts";
import { zeroScale } from "./zero-scale.ts";

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
  /** Where runs were cut off, where that is known. */
  readonly timeoutLimit: number | null;
  readonly label: string;
  readonly width: number;
}) {
  const { quantiles, width, timeoutLimit } = props;
  const values = quantiles.filter((value) => value !== null);
  const [low] = values;
  if (low === undefined) return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const [left, right, top, bottom] = [44, width - 8, 30, 240];
  const { scale: x, hasZeroAtEdge } = zeroScale(values, [left, right - 8], width < 500 ? 4 : 8);
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
        label={`${withUnit(props.metric, props.unit)}${hasZeroAtEdge ? ", 0 at the left edge" : ""}`}
      />
      <path className="line stroke series-1" d={line().curve(curveStepAfter)(points) ?? ""} />
      <CutOffMark
        share={quantiles.filter((value) => value === null).length / quantiles.length}
        end={points.at(-1)}
        limit={timeoutLimit === null ? "" : ` at ${formatNumber(timeoutLimit)} ${props.unit}`}
        right={right}
      />
      {median === null ? null : (
        <MedianMark x={x.place(median)} y={y.place(50)} width={width}>
          median {formatNumber(median)} {props.unit}
        </MedianMark>
      )}
    </svg>
  );
}

/** A dotted line on from where the last run ended: the others were cut off. */
function CutOffMark(props: {
  readonly share: number;
  readonly end: readonly [number, number] | undefined;
  readonly limit: string;
  readonly right: number;
}) {
  const { share, end, right } = props;
  if (share === 0 || end === undefined) return null;
  const [x, y] = end;
  return (
    <>
      <line
        className="line stroke series-1"
        strokeDasharray="2 4"
        {...{ x1: x, x2: right, y1: y, y2: y }}
      />
      <text className="note" x={right} y={y - 8} textAnchor="end">
        about {formatNumber(100 * share, 2)} % cut off{props.limit}
      </text>
    </>
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
