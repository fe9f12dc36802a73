import type { NewEvaluation } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import { methodVersions } from "./method-versions.ts";
import { settingsOf } from "./plan-subject.ts";
import { storable } from "./storable.ts";

/** What the program says of a result, and what the data do. */
export interface ResultOrigin {
  /** Digest of the data set. */
  readonly datasetDigest: string;
  readonly codeRevision: string;
  /** What the time was measured on. */
  readonly machine: string;
}

/** A repeat as it is stored. */
export function evaluationRow(
  { taskId, strategyId, batch }: EvaluationChunk,
  result: CellResult,
  origin: ResultOrigin,
): NewEvaluation {
  return {
    taskId,
    strategyId,
    learner: batch.learner?.name ?? "",
    settings: settingsOf(batch),
    budget: batch.task.budget,
    repeat: result.repeat,
    backend: result.backend,
    seed: result.seed,
    strategyVersion: methodVersions.strategies[batch.strategy.name] ?? 1,
    learnerVersion: methodVersions.learners[batch.learner?.name ?? ""] ?? 1,
    ...origin,
    mapePercent: storable(result.mapePercent),
    medianApePercent: storable(result.medianApePercent),
    meanLogRatio: storable(result.meanLogRatio),
    nmse: storable(result.nmse),
    rankCorrelation: storable(result.rankCorrelation),
    regret: storable(result.regret),
    rmse: storable(result.rmse),
    coverage90Percent: storable(result.coverage90Percent),
    testCount: result.testCount,
    censoredCount: result.censoredCount,
    fitSeconds: storable(result.fitSeconds),
    measuringCost: storable(result.measuredSum),
    sampleEntropyBits: storable(result.sampleEntropyBits),
    failure: failureOf(result),
  };
}

function failureOf({ failure, mapePercent }: CellResult): string | null {
  if (failure !== undefined) return `${failure.code}: ${failure.message}`;
  return mapePercent !== null && storable(mapePercent) === null
    ? "OUT_OF_RANGE: the predictions are too far off for their error to be averaged"
    : null;
}
