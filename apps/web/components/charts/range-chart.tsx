import { max } from "d3-array";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { NoRows } from "./no-rows.tsx";
import type { ValueScale } from "./value-scale.ts";
import { withUnit } from "./with-unit.ts";
import { zeroScale } from "./zero-scale.ts";

/** One environment: from the lowest to the highest value, and the median of all runs between. */
export interface RangeRow {
  readonly name: string;
  readonly minimum: number;
  /** Null where the middle run was cut off. */
  readonly median: number | null;
  readonly maximum: number;
  /** Runs that were cut off: they are somewhere beyond the highest value. */
  readonly timeoutCount: number;
}

/** Longer names are cut; their rows' tooltips and the table have them whole. */
const NAME_MAX = 62;

/** Lowest, median and highest value of each row on one common axis; dotted on where runs were cut off. */
export function RangeChart(props: {
  readonly rows: readonly RangeRow[];
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width } = props;
  if (rows.length === 0) return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const isNarrow = width < 500;
  const longest = max(rows, (row) => row.name.length) ?? 0;
  const left = isNarrow ? 8 : Math.min(400, 24 + longest * 6.4);
  const [right, top, step] = [width - 8, 6, isNarrow ? 36 : 24];
  const bottom = top + rows.length * step + 4;
  const values = rows.flatMap((row) => [row.minimum, row.median ?? row.minimum, row.maximum]);
  const { scale: x, hasZeroAtEdge } = zeroScale(values, [left + 6, right - 14], isNarrow ? 4 : 7);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 42}`}
      role="img"
      aria-label={props.label}
    >
      <AxisBottom
        scale={x}
        y={bottom}
        top={top}
        from={left}
        to={right}
        label={`${withUnit(props.metric, props.unit)}${hasZeroAtEdge ? ", 0 at the left edge" : ""}`}
      />
      {rows.map((row, i) => (
        <Range
          key={row.name}
          row={row}
          unit={props.unit}
          x={x}
          y={top + i * step + (isNarrow ? 25 : step / 2)}
          name={{ x: isNarrow ? left : left - 14, isAbove: isNarrow }}
          right={right}
        />
      ))}
    </svg>
  );
}

function Range(props: {
  readonly row: RangeRow;
  readonly unit: string;
  readonly x: ValueScale;
  readonly y: number;
  readonly name: { readonly x: number; readonly isAbove: boolean };
  readonly right: number;
}) {
  const { row, x, y, name } = props;
  const end = x.place(row.maximum);
  return (
    <g className="series-1">
      <title>{rangeTitle(row, props.unit)}</title>
      <text
        className="note"
        x={name.x}
        y={name.isAbove ? y - 9 : y + 4}
        textAnchor={name.isAbove ? "start" : "end"}
      >
        {row.name.length > NAME_MAX ? `${row.name.slice(0, NAME_MAX - 1)}…` : row.name}
      </text>
      <line
        className="stroke"
        strokeWidth={2}
        strokeLinecap="round"
        x1={x.place(row.minimum)}
        x2={end}
        y1={y}
        y2={y}
      />
      {row.timeoutCount > 0 && (
        <line
          className="stroke"
          strokeWidth={2}
          strokeDasharray="2 4"
          {...{ x1: end, x2: props.right, y1: y, y2: y }}
        />
      )}
      {row.median !== null && <circle className="fill" cx={x.place(row.median)} cy={y} r={4.5} />}
    </g>
  );
}

function rangeTitle(row: RangeRow, unit: string): string {
  const ends = `${formatNumber(row.minimum)} to ${formatNumber(row.maximum)}`;
  const values =
    row.median === null
      ? `${ends} ${unit}, median not known`
      : `${ends}, median ${formatNumber(row.median)} ${unit}`;
  const timeouts = row.timeoutCount === 0 ? "" : `, ${formatCount(row.timeoutCount)} runs cut off`;
  return `${row.name}: ${values}${timeouts}`;
}
