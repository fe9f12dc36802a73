import type { Predictor } from "../learners/learner.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { fitSources } from "./sources/fit-sources.ts";
import { lineShift, type Shifted } from "./sources/line-shift.ts";
import { requireTask, type TransferStrategy, targetSample, UnfitTaskError } from "./strategy.ts";

export interface LinearShiftSettings {
  /** linear: y = a + b · source. log: ln y = a + ln source, one parameter. */
  readonly form: "linear" | "log";
}

/**
 * The source model shifted to the target (LMS): a least-squares line from the source's prediction
 * to the measured target values (Valov et al., ICPE 2017). With several sources, which the paper
 * does not have, the line that fits its sample best is kept. One measurement or a flat source
 * prediction leaves the slope open: then the offset alone is fitted.
 *
 * `form: "log"` shifts by one factor instead, the median ratio of target and source; it needs
 * positive values, and a source prediction that is not positive counts as the least positive source
 * value.
 */
export function linearShift(settings: Partial<LinearShiftSettings> = {}): TransferStrategy {
  const { form } = { form: "linear", ...settings } as const;
  const name = form === "log" ? "log-shift" : "linear-shift";
  return {
    name,
    settings: { form },
    citation: {
      authors: "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki",
      title: "Transferring Performance Prediction Models Across Different Hardware Platforms",
      venue: "ICPE",
      year: 2017,
      doi: "10.1145/3030207.3030216",
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, name, { budget: 1, sources: 1 });
      const models = fitSources(task, rng);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const { x, y } = targetSample(task, chosen, yield chosen);
      let best: Shifted | undefined;
      models.forEach((model, k) => {
        const predicted = model.predict(x);
        const shifted =
          form === "log"
            ? factorShift(model, predicted, y, leastPositive(task.sources[k]!.y))
            : lineShift(model, predicted, y);
        if (best === undefined || shifted.error < best.error) best = shifted;
      });
      return best!.predictor;
    },
  };
}

function factorShift(
  model: Predictor,
  source: Float64Array,
  y: Float64Array,
  least: number,
): Shifted {
  if (y.some((value) => !(value > 0))) {
    throw new UnfitTaskError("log-shift needs positive target values");
  }
  const logs = y.map((value, i) => Math.log(value) - Math.log(Math.max(source[i]!, least)));
  const offset = median(logs);
  const factor = Math.exp(offset);
  return {
    predictor: {
      predict: (x) => model.predict(x).map((value) => factor * Math.max(value, least)),
    },
    error: mean(logs.map((value) => Math.abs(value - offset))),
  };
}

/** @throws UnfitTaskError when no source value is positive. */
function leastPositive(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > 0 && value < least) least = value;
  if (least === Number.POSITIVE_INFINITY) {
    throw new UnfitTaskError("log-shift needs positive source values");
  }
  return least;
}
