import { notFound } from "next/navigation";
import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { DotsChart } from "../components/charts/dots-chart.tsx";
import type { CitedData, FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatFixed, formatNumber } from "../format/format-number.ts";
import {
  FigureCriticalDifferenceDocument,
  type FigureCriticalDifferenceQuery,
} from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { listed } from "./listed.ts";

type Suite = NonNullable<FigureCriticalDifferenceQuery["suite"]>;
/** Mean ranks of methods, and by how much they must differ. */
export type Ranking = NonNullable<FigureCriticalDifferenceQuery["suiteRanking"]>;
type Method = Ranking["methods"][number];

const TITLE = "Ranks over all tasks";
/** Methods that are drawn. */
const ROWS = 25;
/** Tasks have a few budgets. */
const PLACE_MAX = 100;

/** Mean ranks of methods over the tasks of a suite, and which of them no test tells from the best. */
export const criticalDifferenceFigure: FigureKind = {
  name: "critical-difference",
  title: TITLE,
  needs: ["suite"],
  takes: ["place"],
  async load({ suite: slug = "", place: asked = "1" }) {
    const place = Number(asked);
    if (!Number.isInteger(place) || place < 1 || place > PLACE_MAX) {
      const gap = `The place of a budget is 1 for the smallest of each task, 2 for the next, …; not “${asked.slice(0, 20)}”.`;
      return { title: TITLE, gap };
    }
    const variables = { suite: slug, place };
    const { suite, suiteRanking } = await query(FigureCriticalDifferenceDocument, variables);
    if (suite === null || suiteRanking === null) return notFound();
    const { taskCount, methods } = suiteRanking;
    if (methods.length === 0) {
      const all = taskCount === 0 ? "the" : `all ${formatCount(taskCount)}`;
      const gap = `No two methods were evaluated on ${all} tasks of ${suite.title} at this budget.`;
      return { title: TITLE, gap };
    }
    return {
      ...rankingContent(suiteRanking, suite.title),
      asked: [askedOf(FigureCriticalDifferenceDocument, variables)],
      data: dataOfSuite(suite),
      computedAt: null,
      about: { address: pageAddress("suites", slug), name: suite.title },
    };
  },
};

/** Methods by their mean rank; a bar joins those that are not told from the best. */
export function rankingContent(
  ranking: Ranking,
  suite: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const { methods, criticalDifference: difference } = ranking;
  const finding = rankingFinding(ranking, suite);
  const shown = methods.slice(0, ROWS);
  const last = shown.findLastIndex(({ isTiedWithBest }) => isTiedWithBest);
  return {
    title: TITLE,
    note: rankingNote(ranking, shown.length),
    finding,
    columns: ["method", "mean rank", "does no harm (%)"],
    rows: methods.map((method) => [nameOf(method), method.meanRank, method.noHarmPercent]),
    draw: (width) => (
      <DotsChart
        rows={shown.map((method) => ({
          id: `${method.strategy.id} ${method.learner} ${JSON.stringify(method.settings)}`,
          name: nameOf(method),
          strategy: method.strategy.name,
          value: method.meanRank,
        }))}
        axis="mean rank, 1 is the best"
        groups={last > 0 ? [{ first: 0, last }] : []}
        {...(difference !== null && {
          length: { value: difference, text: `critical difference ${formatFixed(difference, 2)}` },
        })}
        label={finding}
        width={width}
      />
    ),
  };
}

function nameOf({ strategy, learner }: Method): string {
  return learner === "" ? strategy.name : `${strategy.name} with ${learner}`;
}

function rankingNote(
  { taskCount, p, criticalDifference, incompleteCount, methods }: Ranking,
  shown: number,
): string {
  const parts = [
    "mean rank of the error at the same place among the budgets of each task",
    `n = ${formatCount(taskCount)} tasks`,
    p === null ? "" : `Friedman’s p ${p < 0.001 ? "< 0.001" : `= ${formatNumber(p, 2)}`}`,
    criticalDifference === null
      ? ""
      : `a bar joins what is within Nemenyi’s difference (5\u00a0%, ${formatFixed(criticalDifference, 2)}) of the best`,
    methods.length > shown ? `the first ${shown} of ${methods.length} methods` : "",
    incompleteCount === 0 ? "" : `${formatCount(incompleteCount)} that lack a task left out`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function rankingFinding({ methods, p }: Ranking, suite: string): string {
  const at = `Over the tasks of ${suite}`;
  const leaders = methods.filter(({ isTiedWithBest }) => isTiedWithBest);
  const names = listed(leaders.map((one) => `${nameOf(one)} (${formatFixed(one.meanRank, 2)})`));
  if (p === null || p > 0.05)
    return `${at} Friedman’s test finds no difference among ${methods.length} methods; the lowest mean rank is that of ${listed(methods.slice(0, 1).map(nameOf))}.`;
  if (leaders.length === 1) return `${at} ${names} ranks first, apart from all others.`;
  return `${at} ${names} rank first and cannot be told apart.`;
}

function dataOfSuite({ tasks }: Suite): readonly CitedData[] {
  const found = new Map<string, CitedData>();
  for (const { dataset } of tasks.nodes) {
    const { title, citation, newestVersion } = dataset;
    if (newestVersion !== null)
      found.set(dataset.slug, { dataset: title, version: newestVersion.number, work: citation });
  }
  return [...found.values()];
}
