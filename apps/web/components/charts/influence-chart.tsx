import { max } from "d3-array";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { pixels, type ValueScale, valueScale } from "./value-scale.ts";

/** A term of an influence model: what it explains alone, and what it does. */
export interface InfluenceRow {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** In `unit`; null where it is not known. */
  readonly coefficient: number | null;
  readonly unit: string;
  /** "improves" or "worsens". */
  readonly effect: string;
  readonly isInteraction: boolean;
}

/** Shares of variance as bars with whiskers, largest first; interactions are hollow. */
export function InfluenceChart(props: {
  readonly rows: readonly InfluenceRow[];
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width } = props;
  if (rows.length === 0) return <NoRows width={width} label="No option explains anything" />;
  const isNarrow = width < 500;
  const longest = max(rows, ({ name }) => Math.min(name.length, NAME_MAX)) ?? 0;
  const left = isNarrow ? 8 : Math.min(300, 24 + longest * 6.6);
  const [top, step] = [4, isNarrow ? 40 : 26];
  const right = width - (isNarrow ? 8 : 170);
  const bottom = top + rows.length * step + 4;
  const highest = max(rows, ({ share, high }) => 100 * Math.max(share, high ?? share)) ?? 1;
  const x = valueScale([0, highest], [left, right - 14], isNarrow ? 4 : 6);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 42}`}
      role="img"
      aria-label={props.label}
    >
      <AxisBottom
        {...{ scale: x, y: bottom, top, from: left, to: right }}
        label="share of variance explained alone (%)"
      />
      {rows.map((row, i) => (
        <Term
          key={row.name}
          {...{ row, x, isNarrow, left, width }}
          y={top + i * step + (isNarrow ? 26 : step / 2)}
        />
      ))}
    </svg>
  );
}

/** Longer names are cut; their rows' tooltips and the table have them whole. */
const NAME_MAX = 42;

function Term(props: {
  readonly row: InfluenceRow;
  readonly x: ValueScale;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly isNarrow: boolean;
}) {
  const { row, x, y, left, width, isNarrow } = props;
  const end = x.place(100 * row.share);
  const half = isNarrow ? 5 : 6;
  const effect = effectText(row);
  return (
    <g>
      {!isNarrow && <title>{termTitle(row)}</title>}
      <text
        className="note"
        x={isNarrow ? left : left - 10}
        y={isNarrow ? y - 9 : y + 4}
        textAnchor={isNarrow ? "start" : "end"}
      >
        {cutText(row.name, isNarrow ? 28 : NAME_MAX)}
      </text>
      <rect
        className={row.isInteraction ? "bar-hollow" : "bar"}
        x={left}
        y={y - half}
        width={pixels(Math.max(1, end - left))}
        height={2 * half}
      />
      {row.low !== null && row.high !== null && (
        <Whisker {...{ x, y }} low={Math.max(0, row.low)} high={row.high} />
      )}
      <text x={width} y={isNarrow ? y - 9 : y + 4} textAnchor="end">
        {effect}
      </text>
    </g>
  );
}

/** A line with a rim, so that it is seen on a bar and beside it. */
function Whisker(props: {
  readonly x: ValueScale;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}) {
  const [x1, x2] = [props.x.place(100 * props.low), props.x.place(100 * props.high)];
  return (
    <>
      <line className="rim" {...{ x1, x2, y1: props.y, y2: props.y }} />
      <line className="whisker" {...{ x1, x2, y1: props.y, y2: props.y }} />
    </>
  );
}

/** "+3.2 s, worse" */
function effectText({ coefficient, unit, effect, isInteraction }: InfluenceRow): string {
  if (isInteraction || coefficient === null) return isInteraction ? "interaction" : "";
  const sign = coefficient > 0 ? "+" : "";
  const change = `${sign}${formatNumber(coefficient, 3)} ${unit}`.replace("-", "−");
  return cutText(`${change}, ${effect === "improves" ? "better" : "worse"}`, 30);
}

function termTitle(row: InfluenceRow): string {
  const percent = (share: number | null) => formatNumber(share === null ? null : 100 * share, 3);
  const interval = `${percent(row.low)} to ${percent(row.high)} %`;
  const what = `${row.name}: ${percent(row.share)} % (${interval})`;
  return `${what}, ${row.effect} by ${formatNumber(row.coefficient, 3)} ${row.unit}`;
}
