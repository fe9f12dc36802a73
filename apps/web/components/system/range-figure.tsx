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
      note={`lowest, median (dot) and highest value; n = ${formatCount(count)} measurements`}
      finding={finding}
      columns={[
        "environment",
        `minimum (${metric.unit})`,
        `median (${metric.unit})`,
        `maximum (${metric.unit})`,
        "measurements",
      ]}
      rows={rows.map((row) => [row.name, row.minimum, row.median, row.maximum, row.valueCount])}
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

function rangeRows(environments: readonly Environment[], metric: string): readonly CountedRow[] {
  const name = distinguishingTitles(environments);
  const rows = environments.flatMap((environment) => {
    const series = environment.series.find((one) => one.metric.name === metric);
    if (series === undefined || series.minimum === null) return [];
    const { minimum, median, maximum, valueCount } = series;
    if (median === null || maximum === null) return [];
    return [{ name: name(environment), minimum, median, maximum, valueCount }];
  });
  return rows.sort((a, b) => a.median - b.median);
}

function rangeFinding(rows: readonly CountedRow[], unit: string): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return "Nothing was measured.";
  if (rows.length === 1)
    return `The median is ${formatNumber(first.median)} ${unit} in the only environment.`;
  const ratio = first.median > 0 ? last.median / first.median : null;
  const times = ratio === null ? "" : `, a factor of ${formatNumber(ratio, 3)}`;
  return (
    `Medians go from ${formatNumber(first.median)} ${unit} (${first.name}) to ` +
    `${formatNumber(last.median)} ${unit} (${last.name})${times}: where a system runs matters ` +
    "as well as how it is set."
  );
}
