import { extent, max } from "d3-array";
import { formatFixed } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { shapePath, strategyLook } from "./strategy-look.ts";
import { pixels, type ValueScale, valueScale } from "./value-scale.ts";

/** A row of a leaderboard: where it stands, and what that leaves open. */
export interface PlacedRow {
  /** Tells rows of one name apart. */
  readonly id: string;
  readonly name: string;
  readonly strategy: string;
  readonly isBaseline: boolean;
  /** In per cent. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly tieGroup: number | null;
  readonly ranks: { readonly low: number; readonly high: number } | null;
}

const NAME_MAX = 40;

/** Errors by rank with their spread; rows that cannot be told apart from the best of a group stand on one ground. */
export function LeaderboardChart(props: {
  readonly rows: readonly PlacedRow[];
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width } = props;
  const [low, high] = extent(rows.flatMap((row) => [row.value, row.high ?? row.value]));
  if (low === undefined || high === undefined)
    return <NoRows width={width} label="No evaluations yet" />;
  const isNarrow = width < 500;
  const longest = max(rows, ({ name }) => Math.min(name.length, NAME_MAX)) ?? 0;
  const left = isNarrow ? 76 : Math.min(340, 100 + longest * 6.4);
  const [top, step] = [22, isNarrow ? 38 : 24];
  const right = width - 10;
  const bottom = top + rows.length * step + 4;
  const x = valueScale([low, high], [left + 8, right - 10], isNarrow ? 4 : 7);
  const grounds = tieGrounds(rows);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 42}`}
      role="img"
      aria-label={props.label}
    >
      <text x={0} y={12}>
        ranks
      </text>
      {grounds.length > 0 && (
        <text x={width} y={12} textAnchor="end">
          on one ground: cannot be told apart
        </text>
      )}
      {grounds.map(({ first, count }) => (
        <rect
          key={first}
          className="ground"
          {...{ x: 0, width, y: top + first * step + 1, height: count * step - 2 }}
        />
      ))}
      <AxisBottom {...{ scale: x, y: bottom, top, from: left, to: right }} label="MAPE (%)" />
      {rows.map((row, i) => (
        <Placed
          key={row.id}
          {...{ row, x, left, isNarrow }}
          y={top + i * step + (isNarrow ? 27 : step / 2)}
        />
      ))}
    </svg>
  );
}

/** Where a ground stands behind each tie group of more than one row. */
function tieGrounds(
  rows: readonly PlacedRow[],
): readonly { readonly first: number; readonly count: number }[] {
  const groups = [...new Set(rows.map(({ tieGroup }) => tieGroup))].filter((one) => one !== null);
  return groups.flatMap((group) => {
    const members = rows.flatMap(({ tieGroup }, i) => (tieGroup === group ? [i] : []));
    const [first = 0] = members;
    const last = members.at(-1) ?? first;
    // Ranks by mean may put a row of another group between two: then there is no one ground.
    if (members.length < 2 || last - first + 1 !== members.length) return [];
    return [{ first, count: members.length }];
  });
}

function Placed(props: {
  readonly row: PlacedRow;
  readonly x: ValueScale;
  readonly y: number;
  readonly left: number;
  readonly isNarrow: boolean;
}) {
  const { row, x, y, left, isNarrow } = props;
  const { series, shape } = strategyLook(row.strategy);
  const end = (value: number) => (x.isLog && value <= 0 ? left : Math.max(left, x.place(value)));
  return (
    <g className={`series-${series}`}>
      {!isNarrow && <title>{placedTitle(row)}</title>}
      <text x={6} y={isNarrow ? y - 12 : y + 4}>
        {ranksText(row.ranks)}
      </text>
      <text
        className="note"
        x={isNarrow ? 46 : left - 8}
        y={isNarrow ? y - 12 : y + 4}
        textAnchor={isNarrow ? "start" : "end"}
      >
        {cutText(row.name, NAME_MAX)}
        {row.isBaseline && !isNarrow ? " · baseline" : ""}
      </text>
      {row.low !== null && row.high !== null && (
        <line
          className="line stroke"
          {...{ x1: pixels(end(row.low)), x2: x.place(row.high), y1: y, y2: y }}
        />
      )}
      <path
        className="fill"
        d={shapePath(shape)}
        transform={`translate(${x.place(row.value)} ${y})`}
      />
    </g>
  );
}

function ranksText(ranks: PlacedRow["ranks"]): string {
  if (ranks === null) return "–";
  return ranks.low === ranks.high ? String(ranks.low) : `${ranks.low}–${ranks.high}`;
}

function placedTitle(row: PlacedRow): string {
  const spread =
    row.low === null || row.high === null
      ? ""
      : `, ${formatFixed(row.low, 2)} to ${formatFixed(row.high, 2)}`;
  return `${row.name}: ${formatFixed(row.value, 2)} %${spread}; ranks ${ranksText(row.ranks)}`;
}
