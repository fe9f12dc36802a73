import { RandomForestRegression } from "ml-random-forest";
import { readSettings, type SettingValues } from "../method/index.ts";
import { mean } from "../stats/mean.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts } from "./learner.ts";

const FACTS = {
  name: "ml-random-forest",
  summary: "The random forest of the package ml-random-forest, a yardstick for speed and error.",
  citation: {
    authors: "mljs contributors",
    title: "ml-random-forest 2.1.0",
    venue: "npm",
    year: 2021,
    url: "https://github.com/mljs/random-forest",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    treeCount: {
      type: "integer",
      description: "trees; few, because the package is hundreds of times slower than random-forest",
      default: 50,
      minimum: 1,
      maximum: 1000,
    },
    columnShare: {
      type: "number",
      description: "share of the columns that each tree sees",
      default: 1,
      exclusiveMinimum: 0,
      maximum: 1,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of the package's forest. */
export type MlForestSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * The forest of the package ml-random-forest behind the same interface, as a yardstick for speed and
 * error. Its columns are drawn per tree, not per split. x: n×p, y: n values. A sample without columns,
 * or with one row, which the package cannot split, is answered by its mean.
 * @throws IllegalSettingError. @throws DegenerateSampleError (fit) when the sample is empty or not finite.
 */
export function mlRandomForest(settings: Partial<MlForestSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    fit(sample, rng) {
      requireSample(sample, FACTS);
      const { x, y } = sample;
      if (y.length < 2 || x.columns === 0 || y.every((value) => value === y[0])) {
        return { predict: (asked) => new Float64Array(asked.rows).fill(mean(y)) };
      }
      const forest = new RandomForestRegression({
        nEstimators: full.treeCount,
        maxFeatures: full.columnShare,
        replacement: false,
        seed: rng.integer(2 ** 31),
        noOOB: true,
        useSampleBagging: true,
        treeOptions: { minNumSamples: 1 },
      });
      forest.train(rowsOf(x.data, x.rows, x.columns), Array.from(y));
      return {
        predict(asked) {
          if (asked.rows === 0) return new Float64Array(0);
          return Float64Array.from(
            forest.predict(rowsOf(asked.data, asked.rows, asked.columns)) as number[],
          );
        },
      };
    },
  };
}

function rowsOf(data: Float64Array, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from(data.subarray(i * columns, (i + 1) * columns)),
  );
}
