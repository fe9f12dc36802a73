import type { Advice, AdvisedConfiguration } from "@perfatlas/modeling/advice";
import { numberText, percentText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";

const REASONS = {
  "source-best": "the sources do best with it",
  improvement: "likeliest to beat the best so far",
  uncertain: "the model knows least about it",
  "trade-off": "may belong to the Pareto set",
  spread: "far from everything measured",
} as const;

const SHOWN_OPTIONS = 10;

/** Advice as text: first what to do, then what it rests on. */
export function adviceText(advice: Advice, budget: number): readonly string[] {
  const { stop, feasibility, candidateCount, isWholeSpace, notes, transfer } = advice;
  const space = isWholeSpace ? `all ${candidateCount}` : `${candidateCount} of more`;
  return [
    `${stop.isTime ? "Stop" : "Go on"}: ${stop.reason}.`,
    `${feasibility.measuredCount} of a budget of ${budget} measured, ${feasibility.failedCount} of them failed; ` +
      `${percentText(feasibility.expectedShare)} % of ${space} configurations are expected to be feasible.`,
    ...notes.map((note) => `Note: ${note}.`),
    ...section("Measure next", nextRows(advice)),
    ...bestText(advice),
    ...section("Pareto set", candidates(advice.pareto ?? [])),
    ...section(
      "Predicted best of what is not measured",
      candidates(advice.predictions.slice(0, 5)),
    ),
    "",
    `Transfer: ${transfer.verdict.replace("-", " ")}. ${transfer.reason}.`,
    ...outlookText(advice),
    ...section("Sources", sourceRows(advice)),
    ...section("Influence (share of variance)", influenceRows(advice)),
  ];
}

type Table = readonly [readonly string[], readonly (readonly string[])[]];

function section(title: string, [header, rows]: Table): readonly string[] {
  return rows.length === 0 ? [] : ["", `${title}:`, ...table([...header], rows)];
}

function nextRows({ next }: Advice): Table {
  return [
    ["", "configuration", "feasible, %", "why"],
    next.map((one, i) => [
      String(i + 1),
      levelsText(one),
      percentText(one.feasibleProbability),
      REASONS[one.reason],
    ]),
  ];
}

function candidates(all: readonly AdvisedConfiguration[]): Table {
  const metrics = all[0]?.values.map(({ metric }) => metric) ?? [];
  return [
    [...metrics.flatMap((metric) => [metric, "90 %"]), "feasible, %", "configuration"],
    all.map((one) => [
      ...one.values.flatMap(({ value, lower, upper, isMeasured }) => [
        numberText(value),
        isMeasured ? "measured" : `${numberText(lower)} to ${numberText(upper)}`,
      ]),
      percentText(one.feasibleProbability),
      levelsText(one),
    ]),
  ];
}

function bestText({ best }: Advice): readonly string[] {
  if (best === null) return [];
  const { members, count, regret } = best;
  const shown = members.length < count ? `, ${members.length} of them shown` : "";
  return [
    ...section(
      `Best: ${count} cannot be told apart${shown}; measure them again`,
      candidates(members),
    ),
    `Choosing the first is expected to lose ${numberText(regret.median)} against the true best, at most ${numberText(regret.upper)} in 95 of 100 cases (a share of it where values are positive).`,
  ];
}

function outlookText({ outlook }: Advice): readonly string[] {
  if (outlook === null) return [];
  const { errorNow, errorAtHalf, errorAtBudget, errorAtTwice } = outlook;
  return [
    `Held-out error ${numberText(errorNow)}, with half of the rows ${numberText(errorAtHalf)}; expected at the end of the budget ${numberText(errorAtBudget)}, with twice the rows ${numberText(errorAtTwice)}.`,
  ];
}

function sourceRows({ sources }: Advice): Table {
  return [
    ["source", "used", "why"],
    sources.map(({ name, isUsed, reason }) => [name, isUsed ? "yes" : "no", reason]),
  ];
}

function influenceRows({ influences }: Advice): Table {
  return [
    ["option", "target, %", "sources, %"],
    influences.options
      .slice(0, SHOWN_OPTIONS)
      .map(({ option, target, sources }) => [option, percentText(target), percentText(sources)]),
  ];
}

function levelsText({ configuration }: AdvisedConfiguration): string {
  return Object.entries(configuration)
    .map(([option, level]) => `${option}=${String(level)}`)
    .join(" ");
}
