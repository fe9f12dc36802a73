import { extent, max } from "d3-array";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { shapePath, strategyLook } from "./strategy-look.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";

/** A method and its value. */
export interface DotRow {
  readonly id: string;
  readonly name: string;
  /** What gives it its colour and shape. */
  readonly strategy: string;
  readonly value: number;
}

/** Rows from the first to the last one, which belong together. */
export interface DotGroup {
  readonly first: number;
  readonly last: number;
}

const NAME_MAX = 40;
const GROUP_PX = 9;

/**
 * A dot for each method on one axis, under each other in the order of the rows. A line may stand where a value
 * should be; a bar beside the rows joins those that are not told apart; a length may stand above.
 */
export function DotsChart(props: {
  readonly rows: readonly DotRow[];
  readonly axis: string;
  readonly reference?: { readonly value: number; readonly text: string };
  readonly groups?: readonly DotGroup[];
  readonly length?: { readonly value: number; readonly text: string };
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width, reference, groups = [], length } = props;
  const values = rows.map(({ value }) => value);
  const shown = reference === undefined ? values : [...values, reference.value];
  const [low, high] = extent(shown);
  if (rows.length === 0 || low === undefined || high === undefined)
    return <NoRows width={width} label="No method to compare" />;
  const isNarrow = width < 500;
  const longest = max(rows, ({ name }) => Math.min(name.length, NAME_MAX)) ?? 0;
  const left = isNarrow ? 8 : Math.min(320, 24 + longest * 6.6);
  const [top, step] = [
    length === undefined && reference === undefined ? 6 : 30,
    isNarrow ? 38 : 24,
  ];
  const right = width - 12 - GROUP_PX * columnsOf(groups).length;
  const bottom = top + rows.length * step + 4;
  const x = valueScale([low, high], [left + 8, right - 12], isNarrow ? 4 : 7, Infinity);
  const y = (row: number) => top + row * step + (isNarrow ? 26 : step / 2);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 42}`}
      role="img"
      aria-label={props.label}
    >
      <AxisBottom {...{ scale: x, y: bottom, top, from: left, to: right }} label={props.axis} />
      {reference !== undefined && (
        <Reference {...{ x: x.place(reference.value), top, bottom }} text={reference.text} />
      )}
      {length !== undefined && <Length {...{ x, low, left, length }} />}
      {rows.map((row, i) => (
        <Dot key={row.id} {...{ row, x, left, isNarrow }} y={y(i)} />
      ))}
      {columnsOf(groups).map((column, at) =>
        column.map(({ first, last }) => (
          <line
            key={`${first} ${last}`}
            className="whisker"
            x1={right + 8 + GROUP_PX * at}
            x2={right + 8 + GROUP_PX * at}
            y1={y(first) - 6}
            y2={y(last) + 6}
          />
        )),
      )}
    </svg>
  );
}

/** Groups beside each other where they overlap. */
function columnsOf(groups: readonly DotGroup[]): readonly (readonly DotGroup[])[] {
  const columns: DotGroup[][] = [];
  for (const group of groups) {
    const free = columns.find((column) => (column.at(-1)?.last ?? -1) < group.first);
    if (free === undefined) columns.push([group]);
    else free.push(group);
  }
  return columns;
}

function Dot(props: {
  readonly row: DotRow;
  readonly x: ValueScale;
  readonly y: number;
  readonly left: number;
  readonly isNarrow: boolean;
}) {
  const { row, x, y, left, isNarrow } = props;
  const { series, shape } = strategyLook(row.strategy);
  return (
    <g className={`series-${series}`}>
      {!isNarrow && <title>{`${row.name}: ${formatNumber(row.value)}`}</title>}
      <text
        className="note"
        x={isNarrow ? left : left - 8}
        y={isNarrow ? y - 10 : y + 4}
        textAnchor={isNarrow ? "start" : "end"}
      >
        {cutText(row.name, NAME_MAX)}
      </text>
      <path
        className="fill"
        d={shapePath(shape)}
        transform={`translate(${x.place(row.value)} ${y})`}
      />
    </g>
  );
}

function Reference(props: {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}) {
  const { x, top, bottom } = props;
  return (
    <>
      <line className="equal" {...{ x1: x, x2: x, y1: top - 4, y2: bottom }} />
      <text className="note" {...{ x, y: top - 10 }} textAnchor="middle">
        {props.text}
      </text>
    </>
  );
}

/** How long a difference is on the axis. */
function Length(props: {
  readonly x: ValueScale;
  readonly low: number;
  readonly left: number;
  readonly length: { readonly value: number; readonly text: string };
}) {
  const { x, low, left, length } = props;
  const [from, to] = [x.place(low), x.place(low + length.value)];
  const x1 = Math.max(left, from);
  return (
    <>
      <line className="whisker" {...{ x1, x2: to, y1: 20, y2: 20 }} />
      <line className="whisker" {...{ x1, x2: x1, y1: 16, y2: 24 }} />
      <line className="whisker" {...{ x1: to, x2: to, y1: 16, y2: 24 }} />
      <text className="note" x={x1} y={11}>
        {length.text}
      </text>
    </>
  );
}
