import { max } from "d3-array";
import { Fragment } from "react";
import { formatCount } from "../../format/format-number.ts";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { pixels } from "./value-scale.ts";

/** What of the known configurations was measured in an environment; the three add up to all known. */
export interface CoveredEnvironment {
  readonly id: string;
  readonly name: string;
  readonly measured: number;
  readonly failed: number;
  readonly unmeasured: number;
}

/** More environments are a map of squares, as their names would fill pages. */
const NAMED_MAX = 20;
const SIDE = 16;

/** Measured, failed and unmeasured configurations of each environment: bars with names, of many a map of squares. */
export function CoverageChart(props: {
  readonly rows: readonly CoveredEnvironment[];
  readonly label: string;
  readonly width: number;
}) {
  const { rows, width, label } = props;
  if (rows.length === 0) return <NoRows width={width} label="No environment was measured yet" />;
  const isMap = rows.length > NAMED_MAX;
  const isNarrow = width < 500;
  const perRow = Math.floor(width / SIDE);
  const step = isNarrow ? 36 : 24;
  const height = isMap ? Math.ceil(rows.length / perRow) * SIDE : rows.length * step;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height + 34}`} role="img" aria-label={label}>
      <Key />
      <g transform="translate(0 28)">
        {isMap ? (
          <SquareMap {...{ rows, perRow }} />
        ) : (
          <NamedBars {...{ rows, width, step, isNarrow }} />
        )}
      </g>
    </svg>
  );
}

/** What the three fillings are, beside what they look like; each with its place. */
const KEY = [
  ["bar", "measured", 0],
  ["bar-failed", "tried, no value", 84],
  ["bar-none", "not tried", 196],
] as const;

function Key() {
  return KEY.map(([look, name, x]) => (
    <g key={name} transform={`translate(${x} 0)`}>
      <rect className={look} x={0} y={3} width={10} height={10} />
      <text className="note" x={15} y={12}>
        {name}
      </text>
    </g>
  ));
}

/** A square per environment, filled from below as far as it was measured. Which is which, the table says. */
function SquareMap(props: {
  readonly rows: readonly CoveredEnvironment[];
  readonly perRow: number;
}) {
  const size = SIDE - 2;
  const parts = props.rows.map((row, i) => {
    const [x, y] = [(i % props.perRow) * SIDE, Math.floor(i / props.perRow) * SIDE];
    const [measured, failed] = shares(row).map((share) => pixels(share * size)) as [number, number];
    const box = (top: number, height: number) =>
      height === 0 ? "" : `M${x} ${pixels(top)}h${size}v${height}h-${size}z`;
    const top = y + size - measured;
    return { none: box(y, size), bar: box(top, measured), failed: box(top - failed, failed) };
  });
  return <Fillings parts={parts} />;
}

function NamedBars(props: {
  readonly rows: readonly CoveredEnvironment[];
  readonly width: number;
  readonly step: number;
  readonly isNarrow: boolean;
}) {
  const { rows, width, step, isNarrow } = props;
  const longest = Math.min(NAME_MAX, max(rows, ({ name }) => name.length) ?? 0);
  const left = isNarrow ? 0 : Math.min(360, longest * 6.4 + 16);
  const room = width - left - 62;
  const top = (i: number) => i * step + (isNarrow ? 20 : 5);
  const bar = (x: number, i: number, length: number) =>
    length === 0 ? "" : `M${pixels(x)} ${top(i)}h${length}v13h-${length}z`;
  const parts = rows.map((row, i) => {
    const [measured, failed] = shares(row).map((share) => pixels(share * room)) as [number, number];
    return {
      none: bar(left, i, room),
      bar: bar(left, i, measured),
      failed: bar(left + measured, i, failed),
    };
  });
  return (
    <>
      <Fillings parts={parts} />
      {rows.map((row, i) => (
        <Fragment key={row.id}>
          <text
            className="note"
            x={isNarrow ? 0 : left - 10}
            y={isNarrow ? top(i) - 5 : top(i) + 11}
            textAnchor={isNarrow ? "start" : "end"}
          >
            {cutText(row.name, NAME_MAX)}
            {!isNarrow && <title>{coverageTitle(row)}</title>}
          </text>
          <text x={width} y={top(i) + 11} textAnchor="end">
            {percent(row)}
          </text>
        </Fragment>
      ))}
    </>
  );
}

/** The outlines of each filling: one path for all of a kind, since hundreds of elements would be most of a page. */
function Fillings(props: {
  readonly parts: readonly {
    readonly none: string;
    readonly bar: string;
    readonly failed: string;
  }[];
}) {
  const path = (part: "none" | "bar" | "failed") => props.parts.map((of) => of[part]).join("");
  return (
    <>
      <path className="bar-none" d={path("none")} />
      <path className="bar" d={path("bar")} />
      <path className="bar-failed" d={path("failed")} />
    </>
  );
}

const NAME_MAX = 50;

function shares({ measured, failed, unmeasured }: CoveredEnvironment): readonly [number, number] {
  const all = Math.max(1, measured + failed + unmeasured);
  return [measured / all, failed / all];
}

/** Rounded so that neither all nor nothing is said of what is only nearly so. */
function percent(row: CoveredEnvironment): string {
  const [share] = shares(row);
  if (share > 0 && share < 0.001) return "< 0.1 %";
  const rounded = Math.floor(share * 1000) / 10;
  return `${rounded} %`;
}

function coverageTitle(row: CoveredEnvironment): string {
  const failed = row.failed === 0 ? "" : `, ${formatCount(row.failed)} tried without a value`;
  return `${row.name}: ${formatCount(row.measured)} measured${failed}, ${formatCount(row.unmeasured)} not tried`;
}
