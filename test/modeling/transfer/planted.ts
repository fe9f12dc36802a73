import { shiftTable } from "@perfatlas/modeling/conformance";
import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { mape } from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import { encode, type Sample } from "@perfatlas/modeling/space";
import type { TransferStrategy, TransferTask } from "@perfatlas/modeling/transfer";

/** The planted system without noise: its source, its unrelated environment, and all configurations. */
export const table = shiftTable(0, 0);
export const x = encode(table.space, table.configurations);

/** A source of all configurations with the given values. */
export function source(y: Float64Array): Sample {
  const { space, metric, configurations } = table;
  return { space, metric, configurations, x, y };
}

/** A task on the planted system; the learner is a tree that repeats its training values. */
export function task(sources: readonly Sample[], budget: number): TransferTask {
  return {
    space: table.space,
    metric: table.metric,
    sources,
    candidates: table.configurations,
    budget,
    learner: createLearner("regression-tree"),
  };
}

/** MAPE on all configurations, and what was measured. */
export function outcome(
  strategy: TransferStrategy,
  sources: readonly Sample[],
  budget: number,
  target: Float64Array,
  seed = 1,
): { error: number; measured: Int32Array } {
  const { predictor, measured } = replay(strategy, task(sources, budget), target, createRng(seed));
  return { error: mape.compute(target, predictor.predict(x), "lower"), measured };
}
