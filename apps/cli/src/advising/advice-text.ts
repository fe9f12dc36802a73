import type { Advice } from "@perfatlas/modeling/advice";
import { percentText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";
import { type AdviceSection, adviceSections } from "./advice-sections.ts";

/** Advice as text: first what to do, then what it rests on. */
export function adviceText(advice: Advice, budget: number): readonly string[] {
  const { stop, feasibility, candidateCount, isWholeSpace, notes } = advice;
  const space = isWholeSpace ? `all ${candidateCount}` : `${candidateCount} of more`;
  return [
    `${stop.isTime ? "Stop" : "Go on"}: ${stop.reason}.`,
    `${feasibility.measuredCount} of a budget of ${budget} measured, ${feasibility.failedCount} of them failed; ` +
      `${percentText(feasibility.expectedShare)} % of ${space} configurations are expected to be feasible.`,
    ...notes.map((note) => `Note: ${note}.`),
    ...adviceSections(advice).flatMap(linesOf),
  ];
}

function linesOf({ title, header, rows, text }: AdviceSection): readonly string[] {
  if (rows.length === 0) return ["", `${title}: ${text.join("\n")}`];
  return ["", `${title}:`, ...table([...header], rows), ...text];
}
