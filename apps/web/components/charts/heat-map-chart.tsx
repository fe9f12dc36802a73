import { max } from "d3-array";
import { formatNumber } from "../../format/format-number.ts";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { pixels } from "./value-scale.ts";

/** A column of a heat map: a name, a number above it and a value per row; null where there is none. */
export interface HeatMapColumn {
  readonly id: string;
  readonly name: string;
  readonly above: number | null;
  readonly values: readonly (number | null)[];
}

/** Squares differ in so many fullnesses. */
const FULLNESSES = 20;
/** The room that a number takes. */
const NUMBER_PX = 34;
/** Longest name of a column, in signs. */
const COLUMN_NAME = 30;

/**
 * Values 0 to 1 of rows in columns as squares, the fuller the greater; a number above each column. Where
 * there is room squares have their value as well, in per cent.
 */
export function HeatMapChart(props: {
  readonly rows: readonly string[];
  readonly columns: readonly HeatMapColumn[];
  /** What the numbers above the columns are: "τ". */
  readonly above: string;
  readonly label: string;
  readonly width: number;
}) {
  const { rows, columns, width } = props;
  if (rows.length === 0 || columns.length === 0)
    return <NoRows width={width} label="No influences yet" />;
  const isNarrow = width < 500;
  const longest = max(rows, (name) => name.length) ?? 0;
  const nameMax = isNarrow ? 15 : 30;
  const left = Math.min(longest, nameMax) * 6.4 + 12;
  const step = Math.min(64, (width - left - 2) / columns.length);
  const height = isNarrow ? 22 : 28;
  const top = 24;
  const bottom = top + rows.length * height;
  const nameHeight = Math.min(COLUMN_NAME, max(columns, ({ name }) => name.length) ?? 0) * 6.4;
  const middle = (i: number) => pixels(left + (i + 0.5) * step);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${Math.ceil(bottom + nameHeight + 16)}`}
      role="img"
      aria-label={props.label}
    >
      <text x={left - 8} y={14} textAnchor="end">
        {props.above}
      </text>
      {rows.map((name, row) => (
        <text
          key={name}
          className="note"
          x={left - 8}
          y={top + (row + 0.5) * height + 4}
          textAnchor="end"
        >
          {cutText(name, nameMax)}
        </text>
      ))}
      <Squares {...{ columns, left, top, step, height }} />
      {columns.map((column, i) => (
        <g key={column.id}>
          <text x={middle(i)} y={14} textAnchor="middle">
            {shortNumber(column.above, step)}
          </text>
          <text
            className="note"
            transform={`translate(${pixels(middle(i) + 4)} ${bottom + 8}) rotate(-90)`}
            textAnchor="end"
          >
            {cutMiddle(column.name, COLUMN_NAME)}
            {column.name.length > COLUMN_NAME && <title>{column.name}</title>}
          </text>
        </g>
      ))}
    </svg>
  );
}

/**
 * The squares: one path for all of a fullness, since hundreds of elements would be most of a page. Where there
 * is room each has its number; the table has all of them.
 */
function Squares(props: {
  readonly columns: readonly HeatMapColumn[];
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly height: number;
}) {
  const { columns, left, top, step, height } = props;
  const highest = max(columns, ({ values }) => max(values, (value) => value ?? 0)) || 1;
  const squares = columns.flatMap(({ id, values }, i) =>
    values.map((value, row) => ({
      key: `${id} ${row}`,
      value,
      level: value === null ? null : Math.round(FULLNESSES * (Math.max(0, value) / highest)),
      x: pixels(left + i * step),
      y: top + row * height,
    })),
  );
  const [width, side] = [pixels(step - 1), height - 1];
  const levels = [...new Set(squares.map(({ level }) => level))];
  return (
    <>
      {levels.map((level) => (
        <path
          key={level}
          className={level === null ? "ground" : "bar"}
          fillOpacity={level === null ? 1 : pixels(0.06 + (0.94 * level) / FULLNESSES)}
          d={squares
            .filter((square) => square.level === level)
            .map(({ x, y }) => `M${pixels(x + 0.5)} ${y + 0.5}h${width}v${side}h-${width}z`)
            .join("")}
        />
      ))}
      {step >= NUMBER_PX &&
        squares.map(({ key, value, level, x, y }) => (
          <text
            key={key}
            className={(level ?? 0) > FULLNESSES / 2 ? "on-bar" : "axis-label"}
            x={pixels(x + step / 2)}
            y={y + height / 2 + 4}
            textAnchor="middle"
          >
            {value === null ? "–" : percentText(100 * value)}
          </text>
        ))}
    </>
  );
}

/** "47", "2.4", "<0.1": what is less is noise beside the others. */
function percentText(percent: number): string {
  if (percent > 0 && percent < 0.1) return "<0.1";
  return percent < 9.95 ? formatNumber(Math.round(percent * 10) / 10) : formatNumber(percent, 2);
}

/** "0.93", or where there is little room ".93". */
function shortNumber(value: number | null, room: number): string {
  if (value === null) return "–";
  const text = value.toFixed(2).replace("-", "−");
  return room < 30 ? text.replace(/^(−?)0\./, "$1.") : text;
}

/** Names that differ at their end stay apart: what is too long loses its middle. */
function cutMiddle(text: string, length: number): string {
  const signs = [...text];
  const end = Math.floor((length - 1) / 2);
  if (signs.length <= length) return text;
  return `${signs.slice(0, length - 1 - end).join("")}…${signs.slice(-end).join("")}`;
}
