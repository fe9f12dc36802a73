import { max, min } from "d3-array";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { NoRows } from "./no-rows.tsx";
import { valueScale } from "./value-scale.ts";

/** One environment: from the lowest to the highest value, and the median between. */
export interface RangeRow {
  readonly name: string;
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/** Longer names are cut; their rows' tooltips and the table have them whole. */
const NAME_MAX = 62;

/** Lowest, median and highest value of each row on one common axis. */
export function RangeChart(props: {
  readonly rows: readonly RangeRow[];
  readonly metric: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width } = props;
  const low = min(rows, (row) => row.minimum);
  const high = max(rows, (row) => row.maximum);
  if (low === undefined || high === undefined)
    return <NoRows width={width} label={`No values of ${props.metric}`} />;
  const isNarrow = width < 500;
  const longest = max(rows, (row) => row.name.length) ?? 0;
  const left = isNarrow ? 8 : Math.min(400, 24 + longest * 6.4);
  const [right, top, step] = [width - 8, 6, isNarrow ? 36 : 24];
  const bottom = top + rows.length * step + 4;
  const x = valueScale([low, high], [left + 6, right - 14], isNarrow ? 4 : 7);
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
        label={`${props.metric} (${props.unit})`}
      />
      {rows.map((row, i) => {
        const y = top + i * step + (isNarrow ? 25 : step / 2);
        return (
          <g key={row.name} className="series-1">
            <title>
              {`${row.name}: ${formatNumber(row.minimum)} to ${formatNumber(row.maximum)}, ` +
                `median ${formatNumber(row.median)} ${props.unit}`}
            </title>
            <text
              className="note"
              x={isNarrow ? left : left - 14}
              y={isNarrow ? y - 9 : y + 4}
              textAnchor={isNarrow ? "start" : "end"}
            >
              {row.name.length > NAME_MAX ? `${row.name.slice(0, NAME_MAX - 1)}…` : row.name}
            </text>
            <line
              className="stroke"
              strokeWidth={2}
              strokeLinecap="round"
              x1={x.place(row.minimum)}
              x2={x.place(row.maximum)}
              y1={y}
              y2={y}
            />
            <circle className="fill" cx={x.place(row.median)} cy={y} r={4.5} />
          </g>
        );
      })}
    </svg>
  );
}
