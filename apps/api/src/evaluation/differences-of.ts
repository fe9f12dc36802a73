import type { PickedEvaluation } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import type { CellBatch } from "./evaluation-request.ts";
import { evaluationRow } from "./evaluation-row.ts";

/** Figures that are compared: all that are stored, but for times. */
const FIGURES = [
  "seed",
  "backend",
  "mapePercent",
  "medianApePercent",
  "meanLogRatio",
  "nmse",
  "rankCorrelation",
  "regret",
  "testCount",
  "censoredCount",
  "measuringCost",
  "failure",
] as const;

/** Figures of a repeat that differ in any bit: what is stored, and what came out. */
export function differencesOf(
  stored: PickedEvaluation,
  batch: CellBatch,
  result: CellResult,
): Readonly<Record<string, readonly [unknown, unknown]>> {
  const computed = evaluationRow(
    {
      ...{ taskId: stored.taskId, strategyId: stored.strategyId, batch, subject: stored.subject },
      table: { dataset: "", metric: "" },
    },
    result,
    { datasetDigest: stored.datasetDigest, codeRevision: "", machine: "" },
  );
  const differing = FIGURES.flatMap((name) => {
    const [before, now] = [stored[name], name === "seed" ? String(computed.seed) : computed[name]];
    return Object.is(before, now) ? [] : [[name, [before, now]] as const];
  });
  return Object.fromEntries(differing);
}
