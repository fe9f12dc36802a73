import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import {
  ParetoChart,
  type ParetoObjective,
  type ParetoPlace,
} from "../components/charts/pareto-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type {
  Cell,
  FigureContent,
  FigureKind,
  FigureSearch,
} from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { formatQuantity } from "../format/format-quantity.ts";
import { metricText } from "../format/metric-text.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { FigureParetoDocument, type FigureParetoQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { distinctData } from "./figure-data.ts";
import { gapOf, staleNote } from "./stamped.ts";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

type Environment = NonNullable<FigureParetoQuery["environment"]>;
type Pareto = NonNullable<NonNullable<Environment["pareto"]>["result"]>;
/** Bounds in the direction of better, of the first and of the second objective. */
type Bounds = readonly [number | null, number | null];

/** Two metrics against each other, and the configurations that no other one beats, within bounds. */
export const paretoFigure: FigureKind = {
  name: "pareto",
  title: "Trade-off of two metrics",
  needs: ["environment", "first", "second"],
  takes: ["firstBound", "secondBound"],
  async load(search) {
    const { environment: slug = "", first = "", second = "" } = search;
    const variables = { environment: slug, first, second };
    const { environment } = await query(FigureParetoDocument, variables);
    if (environment === null) return unknownEnvironment();
    const names = new Set(environment.series.map(({ metric }) => metric.name));
    const lacking = [first, second].find((metric) => !names.has(metric));
    if (lacking !== undefined || environment.pareto === null)
      return unknownMetric(environment, lacking ?? first);
    const title = `${metricText(first)} against ${metricText(second)}`;
    const { pareto } = environment;
    if (pareto.result === null)
      return gapOf(title, pareto, { kind: "PARETO", environment: slug, metrics: [first, second] });
    const bounds = [boundOf(search.firstBound), boundOf(search.secondBound)] as const;
    const content = paretoContent(pareto.result, environment.valuesOfTwo, bounds);
    const series = environment.series.filter(({ metric }) => [first, second].includes(metric.name));
    return {
      ...content,
      note: `${content.note}${staleNote(pareto)}`,
      asked: [askedOf(FigureParetoDocument, variables)],
      data: distinctData([{ ...environment, series }]),
      computedAt: pareto.computedAt,
      about: {
        address: pageAddress("environments", slug),
        name: `${environment.system.title}, ${environmentTitle(environment)}`,
      },
      controls: controlsOf(pareto.result, search),
    };
  },
};

/**
 * The set within bounds. A bound on an objective is in the direction of better, so what keeps it within the set
 * is the whole set of all that keep it: nothing that breaks it could have beaten a member.
 */
export function paretoContent(
  { objectives: both, members: all, completeCount, memberCount }: Pareto,
  values: Environment["valuesOfTwo"],
  bounds: Bounds,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const objectives = both.map(
    (one, i): ParetoObjective => ({
      metric: one.metric,
      unit: one.unit,
      isLowerBetter: one.better === "LOWER",
      bound: bounds[i] ?? null,
    }),
  ) as unknown as readonly [ParetoObjective, ParetoObjective];
  const members = all.filter((one) => objectives.every((each, i) => keeps(each, one.values[i])));
  const others = (values?.points ?? []).map((each): ParetoPlace => [each.source, each.target]);
  const finding = paretoFinding(objectives, members, bounds);
  const cut =
    memberCount > all.length ? `, the first ${all.length} of ${formatCount(memberCount)}` : "";
  const [first, second] = objectives;
  const optionNames = [...new Set(members.flatMap((one) => Object.keys(levelsOf(one))))];
  return {
    title: `${metricText(first.metric)} against ${metricText(second.metric)}`,
    note: `n = ${formatCount(completeCount)} configurations with both; ${formatCount(members.length)} that no other one beats in both (joined)${cut}, before all others (grey)`,
    finding,
    columns: [
      `${first.metric} (${first.unit})`,
      `${second.metric} (${second.unit})`,
      ...optionNames,
    ],
    rows: members.map((one): readonly Cell[] => [
      ...one.values.slice(0, 2),
      ...optionNames.map((name) => cellOf(levelsOf(one)[name])),
    ]),
    draw: (width) => (
      <ParetoChart
        {...{ objectives, others, width }}
        members={members.map(({ values: [a = 0, b = 0] }): ParetoPlace => [a, b])}
        isLogarithmic={values?.isLogarithmic ?? false}
        label={finding}
      />
    ),
  };
}

function keeps({ bound, isLowerBetter }: ParetoObjective, value: number | undefined): boolean {
  if (bound === null || value === undefined) return true;
  return isLowerBetter ? value <= bound : value >= bound;
}

function levelsOf({ configuration }: Pareto["members"][number]): Readonly<Record<string, unknown>> {
  return configuration as Readonly<Record<string, unknown>>;
}

function cellOf(level: unknown): Cell {
  return typeof level === "number" ? level : level === undefined ? null : String(level);
}

function boundOf(text: string | undefined): number | null {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function boundText({ metric, unit, isLowerBetter, bound }: ParetoObjective): readonly string[] {
  if (bound === null) return [];
  return [
    `${metricText(metric)} ${isLowerBetter ? "≤" : "≥"} ${numberWithUnit(formatNumber(bound), unit)}`,
  ];
}

function paretoFinding(
  objectives: readonly [ParetoObjective, ParetoObjective],
  members: Pareto["members"],
  bounds: Bounds,
): string {
  const [first, second] = objectives;
  const kept = objectives.flatMap(boundText).join(" and ");
  const within = bounds.every((bound) => bound === null) ? "" : ` with ${kept}`;
  if (members.length === 0)
    return `No configuration that was measured keeps ${kept}: loosen a bound.`;
  const best = (i: 0 | 1) => {
    const values = members.map(({ values: all }) => all[i] ?? 0);
    return (i === 0 ? first : second).isLowerBetter ? Math.min(...values) : Math.max(...values);
  };
  const at = (i: 0 | 1, value: number) => members.find(({ values: all }) => all[i] === value);
  const text = (of: ParetoObjective, value: number | undefined) => formatQuantity(value, of.unit);
  if (members.length === 1)
    return `One configuration${within} is the best in both: ${text(first, best(0))} and ${text(second, best(1))}.`;
  const [low, high] = [at(0, best(0)), at(1, best(1))];
  return (
    `${formatCount(members.length)} configurations${within} are beaten by none in both: from the best ${metricText(first.metric)}, ` +
    `${text(first, low?.values[0])} with ${text(second, low?.values[1])}, to the best ${metricText(second.metric)}, ` +
    `${text(second, high?.values[1])} with ${text(first, high?.values[0])}.`
  );
}

function controlsOf({ objectives }: Pareto, search: FigureSearch): FigureContent["controls"] {
  return objectives.map(({ metric, unit, better }, i) => ({
    name: i === 0 ? "firstBound" : "secondBound",
    label: `${metricText(metric)} at ${better === "LOWER" ? "most" : "least"} (${unit})`,
    value: (i === 0 ? search.firstBound : search.secondBound) ?? "",
  }));
}
