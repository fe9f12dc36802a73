import type { Advice, AdvisedConfiguration } from "@perfatlas/modeling/advice";
import { numberText, percentText } from "../figures/figure-text.ts";

/** A part of what advice says: a table under its title, and sentences below it. */
export interface AdviceSection {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly text: readonly string[];
}

const REASONS = {
  "source-best": "the sources do best with it",
  improvement: "likeliest to beat the best so far",
  uncertain: "the model knows least about it",
  "trade-off": "may belong to the Pareto set",
  spread: "far from everything measured",
} as const;

const SHOWN_OPTIONS = 10;
const SHOWN_PREDICTIONS = 5;

/** Advice in parts, first what to do, then what it rests on; parts that say nothing are left out. */
export function adviceSections(advice: Advice): readonly AdviceSection[] {
  const { best, pareto, predictions } = advice;
  return [
    nextSection(advice),
    ...(best === null ? [] : [bestSection(best)]),
    { title: "Pareto set", ...candidates(pareto ?? []), text: [] },
    {
      title: "Predicted best of what is not measured",
      ...candidates(predictions.filter(isLikely).slice(0, SHOWN_PREDICTIONS)),
      text: [],
    },
    transferSection(advice),
    sourceSection(advice),
    influenceSection(advice),
  ].filter(({ rows, text }) => rows.length > 0 || text.length > 0);
}

/** What is expected to fail or to break a bound is nobody's best. */
function isLikely({ feasibleProbability }: AdvisedConfiguration): boolean {
  return feasibleProbability >= 0.5;
}

function nextSection({ next }: Advice): AdviceSection {
  return {
    title: "Measure next",
    header: ["", "configuration", "feasible, %", "why"],
    rows: next.map((one, i) => [
      String(i + 1),
      levelsText(one),
      percentText(one.feasibleProbability),
      REASONS[one.reason],
    ]),
    text: [],
  };
}

function candidates(all: readonly AdvisedConfiguration[]): Pick<AdviceSection, "header" | "rows"> {
  const metrics = all[0]?.values.map(({ metric }) => metric) ?? [];
  return {
    header: [...metrics.flatMap((metric) => [metric, "90 %"]), "feasible, %", "configuration"],
    rows: all.map((one) => [
      ...one.values.flatMap(({ value, lower, upper, isMeasured }) => [
        numberText(value),
        isMeasured ? "measured" : `${numberText(lower)} to ${numberText(upper)}`,
      ]),
      percentText(one.feasibleProbability),
      levelsText(one),
    ]),
  };
}

function bestSection({ members, count, regret }: NonNullable<Advice["best"]>): AdviceSection {
  const shown = members.length < count ? `, ${members.length} of them shown` : "";
  const many = `${count} cannot be told apart${shown}; measure them again`;
  return {
    title: `Best: ${count === 1 ? "one stands out" : many}`,
    ...candidates(members),
    text: [
      `Choosing the first is expected to lose ${numberText(regret.median)} against the true best, at most ${numberText(regret.upper)} in 95 of 100 cases (a share of it where values are positive).`,
    ],
  };
}

function transferSection({ transfer, outlook }: Advice): AdviceSection {
  const text = [`${TRANSFER[transfer.verdict]}. ${transfer.reason}.`];
  if (outlook !== null) {
    const { errorNow, errorAtHalf, errorAtBudget, errorAtTwice } = outlook;
    text.push(
      `Held-out error ${numberText(errorNow)}, with half of the rows ${numberText(errorAtHalf)}; expected at the end of the budget ${numberText(errorAtBudget)}, with twice the rows ${numberText(errorAtTwice)}.`,
    );
  }
  return { title: "Transfer", header: [], rows: [], text };
}

const TRANSFER = {
  helped: "helped",
  hurt: "hurt",
  "cannot-tell": "cannot tell",
} as const;

function sourceSection({ sources }: Advice): AdviceSection {
  return {
    title: "Sources",
    header: ["source", "used", "why"],
    rows: sources.map(({ name, isUsed, reason }) => [name, isUsed ? "yes" : "no", reason]),
    text: [],
  };
}

function influenceSection({ influences }: Advice): AdviceSection {
  return {
    title: "Influence (share of variance)",
    header: ["option", "target, %", "sources, %"],
    rows: influences.options
      .slice(0, SHOWN_OPTIONS)
      .map(({ option, target, sources }) => [option, percentText(target), percentText(sources)]),
    text: [],
  };
}

function levelsText({ configuration }: AdvisedConfiguration): string {
  return Object.entries(configuration)
    .map(([option, level]) => `${option}=${String(level)}`)
    .join(" ");
}
