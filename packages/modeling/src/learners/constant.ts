import { readSettings, type SettingValues } from "../method/index.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { weightedMedian } from "../stats/weighted-median.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts } from "./learner.ts";

const FACTS = {
  name: "constant",
  summary:
    "Answers one number for every configuration: the honest floor, which ignores all options.",
  citation: {
    authors: "C. F. Gauss",
    title: "Theoria combinationis observationum erroribus minimis obnoxiae",
    venue: "Göttingen",
    year: 1823,
  },
  isDefault: true,
  needs: { measurements: 1 },
  declaredSettings: {
    center: {
      type: "string",
      description: "the number that is answered; mape: that of the least mean percentage error",
      default: "mean",
      enum: ["mean", "median", "mape"],
    },
  },
} as const satisfies LearnerFacts;

/** Settings of the constant. */
export type ConstantSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Answers one number for every configuration: the honest floor. By default the mean of the sample,
 * which is what a learner knows that ignores all options. `center: "mape"` is the median weighted
 * by 1 / y, the best single number for that error; rows with y ≤ 0 have no percentage and weigh
 * nothing.
 * @throws IllegalSettingError.
 */
export function constant(settings: Partial<ConstantSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    laws: ["scale-equivariant", "sample-order-invariant", "constant-column-invariant"],
    fit(sample) {
      requireSample(sample, FACTS);
      const value = centerOf(sample.y, full.center);
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
