import type { Predictor } from "../../learners/learner.ts";
import type { Rng } from "../../random/rng.ts";
import { drawRandom } from "../../sampling/draw-random.ts";
import type { Sample } from "../../space/index.ts";
import { type Transfer, type TransferTask, targetSample } from "../strategy.ts";
import { fitSources } from "./fit-sources.ts";
import type { Shifted } from "./line-shift.ts";

/** A source's model as it is given to a shift. */
export interface Unshifted {
  readonly model: Predictor;
  readonly source: Sample;
  /** n predictions of the model for the measured target rows. */
  readonly predicted: Float64Array;
  /** n measured values of the target. */
  readonly y: Float64Array;
}

/**
 * Measures a random sample of the target, shifts the model of every source to it, and answers with the
 * one that fits its sample best, the first of equals. For tasks with a source.
 */
export function* shiftBestSource(
  task: TransferTask,
  rng: Rng,
  shift: (unshifted: Unshifted) => Shifted,
): Transfer {
  const models = fitSources(task, rng);
  const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
  const { x, y } = targetSample(task, chosen, yield chosen);
  const shifted = models.map((model, k) =>
    shift({ model, source: task.sources[k]!, predicted: model.predict(x), y }),
  );
  return shifted.reduce((best, one) => (one.error < best.error ? one : best)).predictor;
}
