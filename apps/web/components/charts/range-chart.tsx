import { max } from "d3-array";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
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

/** Longer names are cut; their tooltips and the table have them whole. */
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
  const y = (i: number) => top + i * step + (isNarrow ? 25 : step / 2);
  const between = (from: number, to: number, i: number) =>
    `M${x.place(from)} ${y(i)}H${x.place(to)}`;
  const beyond = ({ maximum, timeoutCount }: RangeRow, i: number) =>
    timeoutCount === 0 ? "" : `M${x.place(maximum)} ${y(i)}H${right}`;
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
      <g className="series-1">
        <path
          className="stroke"
          strokeWidth={2}
          strokeLinecap="round"
          d={rows.map((row, i) => between(row.minimum, row.maximum, i)).join("")}
        />
        {rows.some(({ timeoutCount }) => timeoutCount > 0) && (
          <path
            className="stroke"
            strokeWidth={2}
            strokeDasharray="2 4"
            d={rows.map((row, i) => beyond(row, i)).join("")}
          />
        )}
        {rows.map((row, i) => (
          <Named
            key={row.name}
            {...{ row, unit: props.unit, isNarrow }}
            x={isNarrow ? left : left - 14}
            y={y(i)}
            median={row.median === null ? null : x.place(row.median)}
          />
        ))}
      </g>
    </svg>
  );
}

/** The name of a row, and a dot at its median. */
function Named(props: {
  readonly row: RangeRow;
  readonly unit: string;
  readonly isNarrow: boolean;
  readonly x: number;
  readonly y: number;
  readonly median: number | null;
}) {
  const { row, isNarrow, x, y, median } = props;
  return (
    <>
      <text
        className="note"
        {...{ x, y: isNarrow ? y - 9 : y + 4 }}
        textAnchor={isNarrow ? "start" : "end"}
      >
        {cutText(row.name, NAME_MAX)}
        {!isNarrow && <title>{rangeTitle(row, props.unit)}</title>}
      </text>
      {median !== null && <circle className="fill" cx={median} cy={y} r={4.5} />}
    </>
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
