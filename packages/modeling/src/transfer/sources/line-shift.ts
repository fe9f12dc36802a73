import type { Predictor } from "../../learners/learner.ts";
import { mean } from "../../stats/mean.ts";

/** A source model moved to the target. */
export interface Shifted {
  readonly predictor: Predictor;
  /** Misfit on the target sample, comparable among sources. */
  readonly error: number;
}

/**
 * The least-squares line from a source model's predictions to target values. With a flat prediction
 * the slope is open and 1 is taken: then the offset alone is fitted.
 * @param source n predictions of `model` for the rows that y was measured on.
 */
export function lineShift(model: Predictor, source: Float64Array, y: Float64Array): Shifted {
  const centerX = mean(source);
  const centerY = mean(y);
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < y.length; i++) {
    const distance = (source[i] as number) - centerX;
    xx += distance ** 2;
    xy += distance * ((y[i] as number) - centerY);
  }
  const slope = xx > 1e-24 * centerX * centerX * y.length ? xy / xx : 1;
  const moved = (value: number): number => centerY + slope * (value - centerX);
  return {
    predictor: { predict: (x) => model.predict(x).map(moved) },
    error: mean(y.map((value, i) => (value - moved(source[i] as number)) ** 2)),
  };
}
