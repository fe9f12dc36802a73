import { NotFinitePredictionError, score, scorePredictions } from "@perfatlas/modeling/evaluation";
import type { Predictor, ProbabilisticPredictor } from "@perfatlas/modeling/learners";
import { zeros } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const y = Float64Array.of(8.3, 8.4, 11.6, 11.7);
const x = zeros(4, 1);
/** Answers 10 everywhere; 90 % of a normal distribution with its variance 1 lie within 10 ± 1.645. */
const even: ProbabilisticPredictor = {
  predict: ({ rows }) => new Float64Array(rows).fill(10),
  predictVariance: ({ rows }) => new Float64Array(rows).fill(1),
};

test("regret is of the configuration that a predictor ranks first, where it ranks by medians", () => {
  const answers = Float64Array.of(10, 1, 10, 10);
  const leaning = { predict: () => answers } as Predictor;
  expect(score(leaning, x, y, "lower").regret).toBeCloseTo(8.4 / 8.3 - 1, 12);
  const ranking = { ...leaning, predictMedian: () => y } as Predictor;
  const scored = score(ranking, x, y, "lower");
  expect(scored.regret).toBe(0);
  expect(scored.mapePercent).toBe(score(leaning, x, y, "lower").mapePercent);
});

describe("the coverage of 90 % intervals", () => {
  test("is the share within 1.645 standard deviations, where a predictor gives variances", () => {
    expect(score(even, x, y, "lower").coverage90Percent).toBe(50);
    const wide = { ...even, predictVariance: () => new Float64Array(4).fill(1.1) };
    expect(score(wide, x, y, "lower").coverage90Percent).toBe(100);
    const narrow = { ...even, predictVariance: () => new Float64Array(4).fill(0.9) };
    expect(score(narrow, x, y, "lower").coverage90Percent).toBe(0);
  });

  test("is of the predictor's own interval where it has one, bounds included", () => {
    const own = {
      ...even,
      predictInterval: (_: unknown, share: number) => ({
        lower: new Float64Array(4).fill(10 * (1 - share) + 7.4),
        upper: new Float64Array(4).fill(11.6),
      }),
    };
    expect(score(own, x, y, "lower").coverage90Percent).toBe(50);
  });

  test("is null where a predictor knows nothing of its error, and for no rows", () => {
    const plain: Predictor = { predict: even.predict };
    expect(score(plain, x, y, "lower").coverage90Percent).toBeNull();
    const none = score(even, zeros(0, 1), new Float64Array(0), "lower");
    expect(Object.values(none).every((error) => error === null)).toBe(true);
  });
});

test("predictions that are no numbers, or not as many as rows, are refused", () => {
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => scorePredictions(Float64Array.of(1, odd), Float64Array.of(1, 2), "lower")).toThrow(
      NotFinitePredictionError,
    );
  }
  expect(() => scorePredictions(Float64Array.of(1), y, "lower")).toThrow(
    "1 predictions for 4 rows",
  );
});
