import { RandomForestRegression } from "ml-random-forest";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner } from "./learner.ts";

/** Settings of the package's forest. */
export interface MlForestSettings {
  /** Default 50: the package is hundreds of times slower than ours. */
  readonly treeCount: number;
  /** Share of the columns that each tree sees, in (0, 1]. Default 1. */
  readonly columnShare: number;
}

const DEFAULTS: MlForestSettings = { treeCount: 50, columnShare: 1 };

/**
 * The forest of the package ml-random-forest behind the same interface, as a yardstick for speed and
 * error. Its columns are drawn per tree, not per split. x: n×p, y: n values. A sample without columns,
 * or with one row, which the package cannot split, is answered by its mean.
 * @throws DegenerateSampleError (fit) when the sample is empty or not finite.
 */
export function mlRandomForest(settings: Partial<MlForestSettings> = {}): Learner {
  const full = { ...DEFAULTS, ...settings };
  return {
    name: "ml-random-forest",
    settings: { ...full },
    citation: {
      authors: "mljs contributors",
      title: "ml-random-forest 2.1.0",
      venue: "npm",
      year: 2021,
      url: "https://github.com/mljs/random-forest",
    },
    fit(sample, rng) {
      requireSample(sample, "ml-random-forest");
      const { x, y } = sample;
      const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
      if (y.length < 2 || x.columns === 0 || y.every((value) => value === y[0])) {
        return { predict: (asked) => new Float64Array(asked.rows).fill(mean) };
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
