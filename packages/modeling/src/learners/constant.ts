import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { weightedMedian } from "../stats/weighted-median.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner } from "./learner.ts";

/** mean; median; or "mape": the number with the least mean absolute percentage error. */
export interface ConstantSettings {
  readonly center: "mean" | "median" | "mape";
}

/**
 * Answers one number for every configuration: the honest floor. By default the mean of the sample,
 * which is what a learner knows that ignores all options. `center: "mape"` is the median weighted
 * by 1 / y, the best single number for that error; rows with y ≤ 0 have no percentage and weigh
 * nothing.
 */
export function constant(settings: Partial<ConstantSettings> = {}): Learner {
  const { center } = { center: "mean", ...settings } as const;
  return {
    name: "constant",
    settings: { center },
    citation: {
      authors: "C. F. Gauss",
      title: "Theoria combinationis observationum erroribus minimis obnoxiae",
      venue: "Göttingen",
      year: 1823,
    },
    laws: ["scale-equivariant", "sample-order-invariant", "constant-column-invariant"],
    fit(sample) {
      requireSample(sample, "constant");
      const value = centerOf(sample.y, center);
      return { predict: (x) => new Float64Array(x.rows).fill(value) };
    },
  };
}

function centerOf(y: Float64Array, center: ConstantSettings["center"]): number {
  if (center === "mean") return mean(y);
  const positive = y.filter((value) => value > 0);
  if (center === "median" || positive.length === 0) return median(y);
  return weightedMedian(
    positive,
    positive.map((value) => 1 / value),
  );
}
