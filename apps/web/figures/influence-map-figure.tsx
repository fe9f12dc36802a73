import { notFound } from "next/navigation";
import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { HeatMapChart, type HeatMapColumn } from "../components/charts/heat-map-chart.tsx";
import { distinguishingTitles } from "../components/environment/environment-titles.ts";
import type {
  Cell,
  FigureContent,
  FigureGap,
  FigureKind,
} from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { FigureInfluenceMapDocument, type FigureInfluenceMapQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { distinctData } from "./figure-data.ts";
import { listed } from "./listed.ts";
import { gapOf } from "./stamped.ts";

type System = NonNullable<FigureInfluenceMapQuery["system"]>;
type Environment = System["environments"]["nodes"][number];

/** Options that are drawn. */
const OPTIONS = 10;

/** Whether the same options matter in every environment of a system. */
export const influenceMapFigure: FigureKind = {
  name: "influence-map",
  title: "Influence across environments",
  needs: ["system", "metric"],
  async load({ system: slug = "", metric = "" }) {
    const variables = { system: slug, metric };
    const { system } = await query(FigureInfluenceMapDocument, variables);
    if (system === null) return notFound();
    const content = influenceMapContent(system, metric);
    if ("gap" in content) return content;
    const computed = system.environments.nodes.flatMap(
      ({ influence }) => influence?.computedAt ?? [],
    );
    return {
      ...content,
      asked: [askedOf(FigureInfluenceMapDocument, variables)],
      data: distinctData(system.environments.nodes, metric),
      computedAt: [...computed].sort().at(-1) ?? null,
      about: { address: pageAddress("systems", slug), name: system.title },
    };
  },
};

/** The shares of variance of options in environments, and how their order agrees with that of the first. */
export function influenceMapContent(
  system: System,
  metric: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> | FigureGap {
  const title = `What ${metricText(metric)} depends on, by environment`;
  const all = system.environments.nodes;
  const known = all.filter(({ influence }) => influence?.result != null);
  const [reference] = known;
  if (reference === undefined) return noInfluence(title, system, metric);
  const options = strongest(known);
  const name = distinguishingTitles(known);
  const columns = known.map(
    (environment): HeatMapColumn => ({
      id: environment.slug,
      name: name(environment),
      above: tauOf(system, environment)?.value ?? null,
      values: options.map((option) => shareOf(environment, option)),
    }),
  );
  const finding = mapFinding(known, columns, name);
  const total = system.environments.totalCount ?? all.length;
  const shown =
    total > known.length ? `${known.length} of ${formatCount(total)} environments; ` : "";
  const counts = known.map(({ influence }) => influence?.result?.sample.valueCount ?? 0);
  return {
    title,
    note:
      `${shown}share of variance that an option explains (%), its interactions included; τ is Kendall’s, of the order ` +
      `of terms, with ${name(reference)}; n = ${rangeText(counts)} configurations each`,
    finding,
    columns: ["environment", "n", "Kendall τ", "τ, low", "τ, high", ...options],
    rows: known.map((environment): readonly Cell[] => {
      const tau = tauOf(system, environment);
      return [
        name(environment),
        environment.influence?.result?.sample.valueCount ?? null,
        tau?.value ?? null,
        tau?.interval.low ?? null,
        tau?.interval.high ?? null,
        ...options.map((option) => shareOf(environment, option)),
      ];
    }),
    draw: (width) => (
      <HeatMapChart rows={options} {...{ columns, width }} above="τ" label={finding} />
    ),
  };
}

function noInfluence(title: string, system: System, metric: string): FigureGap {
  const waiting = system.environments.nodes.find(({ influence }) => influence !== null);
  if (waiting?.influence != null)
    return gapOf(title, waiting.influence, {
      kind: "INFLUENCE",
      environment: waiting.slug,
      metric,
    });
  const names = [
    ...new Set(
      system.environments.nodes.flatMap(({ series }) => series.map((each) => each.metric.name)),
    ),
  ];
  const has =
    names.length === 0 ? "nothing was measured yet" : `what was measured is ${listed(names)}`;
  return {
    title,
    gap: `No environment of ${system.title} has a value of “${metric.slice(0, 80)}”; ${has}.`,
  };
}

function shareOf({ influence }: Environment, option: string): number | null {
  return influence?.result?.options.find((each) => each.option === option)?.share ?? null;
}

/** Those that explain most in any environment. */
function strongest(environments: readonly Environment[]): readonly string[] {
  const most = new Map<string, number>();
  for (const { influence } of environments) {
    for (const { option, share } of influence?.result?.options ?? []) {
      most.set(option, Math.max(most.get(option) ?? 0, share ?? 0));
    }
  }
  return [...most]
    .sort(([, a], [, b]) => b - a)
    .slice(0, OPTIONS)
    .map(([option]) => option);
}

/** Of the pairs with the first environment of the system. */
function tauOf({ environmentPairs }: System, { slug }: Environment) {
  const pair = environmentPairs.nodes.find(({ target }) => target.slug === slug);
  return pair?.relatedness?.result?.stability.kendallTau ?? null;
}

function mapFinding(
  known: readonly Environment[],
  columns: readonly HeatMapColumn[],
  name: (environment: Environment) => string,
): string {
  const firsts = new Map<string, number>();
  let explained = 0;
  for (const { influence } of known) {
    const shares = influence?.result?.options ?? [];
    const most = Math.max(0, ...shares.map(({ share }) => share ?? 0));
    if (most === 0) continue;
    explained += 1;
    for (const { option, share } of shares) {
      if (share === most) firsts.set(option, (firsts.get(option) ?? 0) + 1);
    }
  }
  const byCount = [...firsts].sort(([, a], [, b]) => b - a);
  const parts = byCount.map(([option, count]) => `${option} in ${count}`);
  if (explained === 0)
    return `In ${known.length === 1 ? "the only environment" : `all ${known.length} environments`} no option explains anything.`;
  const none = known.length - explained;
  const rest = none === 0 ? "" : `; in the other ${none} no option explains anything`;
  const leads = `The option that explains most is ${listed(parts)} of ${explained} environments${rest}`;
  const taus = columns.flatMap(({ name: of, above }) => (above === null ? [] : [{ of, above }]));
  const least = [...taus].sort((a, b) => a.above - b.above)[0];
  const [reference] = known;
  if (least === undefined || reference === undefined) return `${leads}.`;
  return `${leads}; the order of terms agrees least with that of ${name(reference)} in ${least.of} (τ = ${formatNumber(least.above, 2)}).`;
}

function rangeText(counts: readonly number[]): string {
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}
