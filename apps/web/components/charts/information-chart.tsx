import { max } from "d3-array";
import { formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { pixels, type ValueScale, valueScale } from "./value-scale.ts";

/** What an option says, in bits, and what chance says. */
export interface InformationRow {
  readonly name: string;
  readonly bits: number;
  readonly chance: number | null;
}

/** Longer names are cut; their tooltips and the table have them whole. */
const NAME_MAX = 42;

/** What there is to say is drawn up to so many times what the first option says. */
const FAR = 2.5;

/** Bits of each option as bars, largest first; a line where chance is, and one where nothing is left to say if that is near. */
export function InformationChart(props: {
  readonly rows: readonly InformationRow[];
  /** What there is to say; null where it is not known. */
  readonly most: number | null;
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width } = props;
  if (rows.length === 0) return <NoRows width={width} label="No option was looked at" />;
  const isNarrow = width < 500;
  const longest = max(rows, ({ name }) => Math.min(name.length, NAME_MAX)) ?? 0;
  const left = isNarrow ? 8 : Math.min(300, 24 + longest * 6.6);
  const highest = max(rows, ({ bits, chance }) => Math.max(bits, chance ?? 0)) ?? 0;
  // Far out it would leave the bars no room; the note has it.
  const most = props.most !== null && props.most <= FAR * highest ? props.most : null;
  const [top, step, right] = [most === null ? 4 : 24, isNarrow ? 38 : 24, width - 8];
  const bottom = top + rows.length * step + 4;
  const x = valueScale([0, Math.max(highest, most ?? 0)], [left, right - 14], isNarrow ? 4 : 6);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${bottom + 42}`}
      role="img"
      aria-label={props.label}
    >
      <AxisBottom {...{ scale: x, y: bottom, top, from: left, to: right }} label="bits" />
      {most !== null && (
        <>
          <line
            className="equal"
            {...{ x1: x.place(most), x2: x.place(most), y1: top - 4, y2: bottom }}
          />
          <text className="note" x={x.place(most)} y={top - 9} textAnchor="end">
            all there is to say
          </text>
        </>
      )}
      {rows.map((row, i) => (
        <Option
          key={row.name}
          {...{ row, x, left, isNarrow }}
          y={top + i * step + (isNarrow ? 26 : step / 2)}
        />
      ))}
    </svg>
  );
}

function Option(props: {
  readonly row: InformationRow;
  readonly x: ValueScale;
  readonly y: number;
  readonly left: number;
  readonly isNarrow: boolean;
}) {
  const { row, x, y, left, isNarrow } = props;
  const length = pixels(Math.max(0, x.place(row.bits) - left));
  return (
    <>
      <text
        className="note"
        x={isNarrow ? left : left - 10}
        y={isNarrow ? y - 9 : y + 4}
        textAnchor={isNarrow ? "start" : "end"}
      >
        {cutText(row.name, NAME_MAX)}
        {!isNarrow && <title>{`${row.name}: ${formatNumber(row.bits, 3)} bits`}</title>}
      </text>
      <rect className="bar" x={left} y={y - 6} width={length} height={12} />
      {row.chance !== null && (
        <line
          className="whisker"
          {...{ x1: x.place(row.chance), x2: x.place(row.chance), y1: y - 8, y2: y + 8 }}
        />
      )}
    </>
  );
}
