import { formatCount, formatNumber } from "../../format/format-number.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { RangeChart, type RangeRow } from "../charts/range-chart.tsx";
import { distinguishingTitles } from "../environment/environment-titles.ts";
import { Figure } from "../figure/figure.tsx";

type System = NonNullable<SystemQuery["system"]>;
type Environment = System["environments"]["nodes"][number];

interface CountedRow extends RangeRow {
  readonly valueCount: number;
}

/**
 * How far configurations spread in each environment on one axis, for the first metric that varies.
 * Nothing when there are no values.
 */
export function RangeFigure(props: {
  readonly environments: readonly Environment[];
  readonly metrics: System["metrics"];
  readonly fileName: string;
}) {
  const metric = props.metrics.find((one) => rangeRows(props.environments, one.name).length > 0);
  if (metric === undefined) return null;
  const rows = rangeRows(props.environments, metric.name);
  const finding = rangeFinding(rows, metric.unit);
  const count = rows.reduce((sum, row) => sum + row.valueCount, 0);
  return (
    <Figure
      title={`Spread of ${metric.name} by environment`}
      note={`lowest, median (dot) and highest value; n = ${formatCount(count)} measurements${timeoutNote(rows)}`}
      finding={finding}
      columns={[
        "environment",
        `minimum (${metric.unit})`,
        `median (${metric.unit})`,
        `maximum (${metric.unit})`,
        "measurements",
        "cut off",
      ]}
      rows={rows.map((row) => [
        row.name,
        row.minimum,
        row.median,
        row.maximum,
        row.valueCount,
        row.timeoutCount,
      ])}
      fileName={`${props.fileName}-spread`}
      draw={(width) => (
        <RangeChart
          rows={rows}
          metric={metric.name}
          unit={metric.unit}
          label={finding}
          width={width}
        />
      )}
    />
  );
}

function timeoutNote(rows: readonly CountedRow[]): string {
  const count = rows.reduce((sum, row) => sum + row.timeoutCount, 0);
  return count === 0 ? "" : `, ${formatCount(count)} more were cut off (dotted)`;
}

function rangeRows(environments: readonly Environment[], metric: string): readonly CountedRow[] {
  const name = distinguishingTitles(environments);
  const rows = environments.flatMap((environment) => {
    const series = environment.series.find((one) => one.metric.name === metric);
    if (series === undefined) return [];
    const { minimum, median, maximum, valueCount, timeoutCount } = series;
    if (minimum === null || maximum === null) return [];
    return [{ name: name(environment), minimum, median, maximum, valueCount, timeoutCount }];
  });
  const place = ({ median }: CountedRow) => median ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function rangeFinding(rows: readonly CountedRow[], unit: string): string {
  const known = rows.flatMap(({ name, median }) => (median === null ? [] : [{ name, median }]));
  const unknown = rows.length - known.length;
  const cutOff =
    unknown === 0
      ? ""
      : ` In ${unknown} of ${rows.length} environments at least half of the runs were cut off: ` +
        "their median is not known.";
  return `${medianFinding(known, rows.length, unit)}${cutOff}`.trim();
}

function medianFinding(
  known: readonly { readonly name: string; readonly median: number }[],
  count: number,
  unit: string,
): string {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return "";
  const median = `${formatNumber(first.median)} ${unit}`;
  if (count === 1) return `The median is ${median} in the only environment.`;
  if (known.length === 1) return `The median is ${median} in ${first.name}.`;
  const ratio = first.median > 0 ? last.median / first.median : null;
  const times = ratio === null ? "" : `, a factor of ${formatNumber(ratio, 3)}`;
  return (
    `Medians go from ${median} (${first.name}) to ${formatNumber(last.median)} ${unit} ` +
    `(${last.name})${times}: where a system runs matters as well as how it is set.`
  );
}
