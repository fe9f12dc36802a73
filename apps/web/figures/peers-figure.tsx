import { group } from "d3-array";
import { query } from "../api-client.ts";
import {
  type LearningCurve,
  LearningCurveChart,
} from "../components/charts/learning-curve-chart.tsx";
import type { FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import {
  FigurePeersDocument,
  type FigurePeersQuery,
  type PeerScope,
} from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { listed } from "./listed.ts";

type Report = FigurePeersQuery["peerReport"];
type Point = Report["points"][number];

/** What an address says for pairs of source and target, and what a note says. */
const SCOPES: Readonly<Record<string, readonly [scope: PeerScope, text: string]>> = {
  all: ["ALL", "every pair of cards"],
  "within-a-vendor": ["WITHIN_A_VENDOR", "pairs of cards of one vendor"],
  "across-vendors": ["ACROSS_VENDORS", "pairs of cards of two vendors"],
};
/** Nobody should need a source or a model to beat it. */
const BASELINE = "random search";
/** Names that have no room beside their curves. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["Optuna TPE, the source's best five first", "Optuna TPE with source top 5"],
  ["the source's 25 best", "source's 25 best"],
]);
/** More bands than these two would hide each other. */
const BANDS: ReadonlySet<string> = new Set(["advise", "Optuna TPE"]);

/** How soon advice finds something good, beside Optuna and others. */
export const peersFigure: FigureKind = {
  name: "peers",
  title: "Regret over budget beside Optuna",
  needs: [],
  takes: ["scope"],
  async load({ scope: asked = "all" }) {
    const found = SCOPES[asked];
    if (found === undefined)
      return {
        title: peersFigure.title,
        gap: `There are no pairs “${asked.slice(0, 40)}”; scope is ${listed(Object.keys(SCOPES))}.`,
      };
    const [scope, pairs] = found;
    const { peerReport: report } = await query(FigurePeersDocument, { scope });
    const { dataset } = report;
    return {
      ...peersContent(report, pairs),
      asked: [askedOf(FigurePeersDocument, { scope })],
      data:
        dataset?.newestVersion == null
          ? []
          : [
              {
                dataset: dataset.title,
                version: dataset.newestVersion.number,
                work: dataset.citation,
              },
            ],
      computedAt: null,
      about: { address: "/advise", name: "Advice" },
    };
  },
};

/** The best so far of every strategy over the number measured. */
export function peersContent(
  report: Pick<Report, "title" | "about" | "budget" | "runCount" | "points">,
  pairs: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const { title, about, budget, runCount, points } = report;
  const finding = peersFinding(points, budget);
  return {
    title,
    note: `${about} Median over ${pairs}, of ${listed([...BANDS])} with a band from quartile to quartile; n = ${formatCount(runCount)} runs of each strategy`,
    finding,
    columns: ["strategy", "measured", "regret", "lower quartile", "upper quartile", "runs"],
    rows: points.map(({ strategy, measured, regret, low, high, runCount: runs }) => [
      strategy,
      measured,
      regret,
      low,
      high,
      runs,
    ]),
    draw: (width) => (
      <LearningCurveChart
        {...{ curves: curvesOf(points), width }}
        what="median regret"
        unit="%"
        isStep
        label={finding}
      />
    ),
  };
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}

function curvesOf(points: readonly Point[]): readonly LearningCurve[] {
  return [...group(points, ({ strategy }) => strategy)].map(([strategy, own]) => ({
    ...{ id: strategy, name: SHORT.get(strategy) ?? strategy, strategy },
    kind: strategy === BASELINE ? "baseline" : "leading",
    points: own.flatMap(({ measured, regret, low, high }) =>
      regret === null
        ? []
        : [
            {
              budget: measured,
              value: 100 * regret,
              low: BANDS.has(strategy) ? percent(low) : null,
              high: BANDS.has(strategy) ? percent(high) : null,
            },
          ],
    ),
  }));
}

/** All whose regret is the same to the digits that are told share the first place. */
function peersFinding(points: readonly Point[], budget: number): string {
  const ends = points
    .flatMap(({ strategy, measured, regret }) =>
      measured === budget && regret !== null ? [{ strategy, regret }] : [],
    )
    .sort((a, b) => a.regret - b.regret);
  const text = (one: { readonly regret: number }) =>
    numberWithUnit(formatNumber(100 * one.regret, 2), "%");
  const [first] = ends;
  if (first === undefined) return `No strategy found anything with ${budget} measured.`;
  const leaders = ends.filter((one) => text(one) === text(first));
  const others = ends.slice(leaders.length).map((one) => `${one.strategy} ${text(one)}`);
  return (
    `With ${budget} measured the best found by ${listed(leaders.map(({ strategy }) => strategy))} takes ` +
    `${text(first)} longer than the best of all, in the middle one of the runs${
      others.length === 0 ? "" : `; ${others.join(", ")}`
    }.`
  );
}
