import { notFound } from "next/navigation";
import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { RangeChart, type RangeRow } from "../components/charts/range-chart.tsx";
import { distinguishingTitles } from "../components/environment/environment-titles.ts";
import type { CitedData, FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { formatQuantity } from "../format/format-quantity.ts";
import { metricText } from "../format/metric-text.ts";
import { unitScale } from "../format/unit-scale.ts";
import { FigureSpreadDocument, type FigureSpreadQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { listed } from "./listed.ts";

type System = NonNullable<FigureSpreadQuery["system"]>;
type Environment = System["environments"]["nodes"][number];

interface CountedRow extends RangeRow {
  readonly valueCount: number;
}

/** Environments that are drawn: half of them the lowest, half the highest. */
const SHOWN = 30;

/** How far configurations spread in each environment of a system, on one axis. */
export const spreadFigure: FigureKind = {
  name: "spread",
  title: "Spread by environment",
  needs: ["system"],
  takes: ["metric"],
  async load({ system: slug = "", metric }) {
    const { system } = await query(FigureSpreadDocument, { system: slug });
    if (system === null) return notFound();
    const content = spreadContent(system, metric);
    if (content === undefined) {
      const what = metric === undefined ? "anything" : `“${metric.slice(0, 80)}”`;
      return {
        title: "Spread by environment",
        gap: `No value of ${what} is stored of ${system.title}.`,
      };
    }
    return {
      ...content,
      asked: [askedOf(FigureSpreadDocument, { system: slug })],
      data: dataOfSystem(system),
      computedAt: null,
      about: { address: pageAddress("systems", slug), name: system.title },
    };
  },
};

/** Of the metric asked for, or the first one that has values; undefined when none has. */
export function spreadContent(
  { metrics, environments }: Pick<System, "metrics" | "environments">,
  wanted?: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> | undefined {
  const candidates = metrics.filter(({ name }) => wanted === undefined || name === wanted);
  const metric = candidates.find(({ name }) => rangeRows(environments.nodes, name).length > 0);
  if (metric === undefined) return undefined;
  const all = rangeRows(environments.nodes, metric.name);
  const rows = all.length > SHOWN ? [...all.slice(0, SHOWN / 2), ...all.slice(-SHOWN / 2)] : all;
  const finding = rangeFinding(all, metric.unit);
  const scale = unitScale(metric.unit, all[Math.floor(all.length / 2)]?.median);
  return {
    title: `Spread of ${metricText(metric.name)} by environment`,
    note: spreadNote(all, rows.length, environments.totalCount ?? all.length),
    finding,
    columns: [
      "environment",
      `minimum (${metric.unit})`,
      `median (${metric.unit})`,
      `maximum (${metric.unit})`,
      "measurements",
      "cut off",
    ],
    rows: rows.map((row) => [
      row.name,
      row.minimum,
      row.median,
      row.maximum,
      row.valueCount,
      row.timeoutCount,
    ]),
    draw: (width) => (
      <RangeChart
        rows={rows.map((row) => scaledRow(row, scale.factor))}
        metric={metricText(metric.name)}
        {...{ unit: scale.unit, width }}
        label={finding}
      />
    ),
  };
}

function scaledRow<Row extends RangeRow>(row: Row, factor: number): Row {
  const { minimum, median, maximum } = row;
  return {
    ...row,
    minimum: minimum * factor,
    median: median === null ? null : median * factor,
    maximum: maximum * factor,
  };
}

function spreadNote(all: readonly CountedRow[], shown: number, known: number): string {
  const sum = (of: "valueCount" | "timeoutCount") => all.reduce((total, row) => total + row[of], 0);
  const cut = sum("timeoutCount");
  const timeouts = cut === 0 ? "" : `, ${formatCount(cut)} more were cut off (dotted)`;
  const more =
    all.length > shown ? `; ${shown} of ${all.length}: the lowest and the highest medians` : "";
  const unread = known > 100 ? `; of the first 100 of ${formatCount(known)} environments` : "";
  return `lowest, median (dot) and highest value; n = ${formatCount(sum("valueCount"))} measurements${timeouts}${more}${unread}`;
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
  const median = formatQuantity(first.median, unit);
  const named = (value: number) =>
    listed(known.filter((one) => one.median === value).map(({ name }) => name));
  if (count === 1) return `The median is ${median} in the only environment.`;
  if (first.median === last.median) return `The median is ${median} in ${named(first.median)}.`;
  const ratio = first.median > 0 ? last.median / first.median : null;
  const times = ratio === null ? "" : `, a factor of ${formatNumber(ratio, 3)}`;
  return (
    `Medians go from ${median} (${named(first.median)}) to ${formatQuantity(last.median, unit)} ` +
    `(${named(last.median)})${times}: where a system runs matters as well as how it is set.`
  );
}

function dataOfSystem({ environments }: System): readonly CitedData[] {
  const found = new Map<string, CitedData>();
  for (const { series } of environments.nodes) {
    for (const { datasetVersion } of series) {
      const { number, dataset } = datasetVersion;
      const data = { dataset: dataset.title, version: number, work: dataset.citation };
      found.set(`${dataset.slug} ${number}`, data);
    }
  }
  return [...found.values()];
}
