import { readSettings, type SettingValues } from "../method/index.ts";
import { type Matrix, type Sample, takeRows } from "../space/index.ts";
import { mean as meanOf } from "../stats/mean.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts } from "./learner.ts";

const FACTS = {
  name: "lasso",
  summary:
    "Linear regression on all columns with a penalty that leaves out those that matter little.",
  citation: {
    authors: "J. Friedman, T. Hastie, R. Tibshirani",
    title: "Regularization Paths for Generalized Linear Models via Coordinate Descent",
    venue: "Journal of Statistical Software",
    year: 2010,
    doi: "10.18637/jss.v033.i01",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    penalty: {
      type: "number",
      description:
        "share of the smallest penalty that leaves no column in; 0: chosen by 5-fold cross-validation over 30 values down to 0.001",
      default: 0,
      minimum: 0,
      maximum: 1,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of the lasso. */
export type LassoSettings = SettingValues<typeof FACTS.declaredSettings>;

const GRID_COUNT = 30;
const FOLD_COUNT = 5;
const SWEEP_COUNT_MAX = 1000;

/**
 * Lasso: least squares with an L1 penalty by cyclic coordinate descent on the Gram matrix (Friedman,
 * Hastie & Tibshirani 2010). Columns are standardised; constant ones get no weight; warm starts along
 * the path of penalties. Folds are every fifth row, so nothing is random. x: n×p, y: n values.
 * O(n p² + sweeps · p²).
 * @throws IllegalSettingError. @throws DegenerateSampleError (fit) when the sample is empty or not finite.
 */
export function lasso(settings: Partial<LassoSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  const { penalty } = full;
  return {
    ...FACTS,
    settings: full,
    laws: ["scale-equivariant", "constant-column-invariant"],
    fit(sample) {
      requireSample(sample, FACTS);
      const share = penalty > 0 ? penalty : chosenPenalty(sample);
      return { predict: fitPath(sample, [share]).at(-1) as (x: Matrix) => Float64Array };
    },
  };
}

/** Penalties from 1 down to 0.001, evenly in logarithm. */
const GRID = Array.from({ length: GRID_COUNT }, (_, k) => 10 ** ((-3 * k) / (GRID_COUNT - 1)));

function chosenPenalty(sample: Sample): number {
  const n = sample.y.length;
  const folds = Math.min(FOLD_COUNT, n);
  if (folds < 2) return 1;
  const errors = new Float64Array(GRID_COUNT);
  for (let fold = 0; fold < folds; fold++) {
    const train = part(sample, (i) => i % folds !== fold);
    const test = part(sample, (i) => i % folds === fold);
    for (const [k, predict] of fitPath(train, GRID).entries()) {
      const predicted = predict(test.x);
      for (const [i, value] of test.y.entries()) {
        errors[k] = (errors[k] as number) + ((predicted[i] as number) - value) ** 2;
      }
    }
  }
  return GRID[errors.indexOf(Math.min(...errors))] as number;
}

function part(sample: Sample, keep: (row: number) => boolean): Sample {
  const rows = Array.from(sample.y.keys()).filter(keep);
  return { ...sample, x: takeRows(sample.x, rows), y: sample.y.filter((_, row) => keep(row)) };
}

/** One predictor per penalty, from the largest on. */
function fitPath(sample: Sample, shares: readonly number[]): ((x: Matrix) => Float64Array)[] {
  const { x, y } = sample;
  const p = x.columns;
  const { means, sds, gram, withY, level } = standardisedGram(x, y);
  const most = withY.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const b = new Float64Array(p);
  return shares.map((share) => {
    descend(gram, withY, b, share * most);
    const weights = b.map((value, j) => ((sds[j] as number) > 0 ? value / (sds[j] as number) : 0));
    return (asked) =>
      Float64Array.from({ length: asked.rows }, (_, i) => {
        let sum = level;
        for (let j = 0; j < p; j++) {
          sum +=
            (weights[j] as number) * ((asked.data[i * p + j] as number) - (means[j] as number));
        }
        return sum;
      });
  });
}

/** Means, standard deviations and Gram matrix (divided by n) of the standardised columns. */
function standardisedGram(x: Matrix, y: Float64Array) {
  const { rows: n, columns: p, data } = x;
  const level = meanOf(y);
  const means = new Float64Array(p);
  const sds = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += data[i * p + j] as number;
    const mean = sum / n;
    let squares = 0;
    for (let i = 0; i < n; i++) squares += ((data[i * p + j] as number) - mean) ** 2;
    means[j] = mean;
    sds[j] = Math.sqrt(squares / n);
  }
  const gram = new Float64Array(p * p);
  const withY = new Float64Array(p);
  const row = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) {
      const sd = sds[j] as number;
      row[j] = sd > 0 ? ((data[i * p + j] as number) - (means[j] as number)) / sd : 0;
    }
    for (let j = 0; j < p; j++) {
      withY[j] = (withY[j] as number) + ((row[j] as number) * ((y[i] as number) - level)) / n;
      for (let k = 0; k < p; k++) {
        gram[j * p + k] =
          (gram[j * p + k] as number) + ((row[j] as number) * (row[k] as number)) / n;
      }
    }
  }
  return { means, sds, gram, withY, level };
}

/** Coordinate descent from b on; stops when no weight moves by 1e-9 of the largest. */
function descend(gram: Float64Array, withY: Float64Array, b: Float64Array, penalty: number): void {
  const p = b.length;
  for (let sweep = 0; sweep < SWEEP_COUNT_MAX; sweep++) {
    let moved = 0;
    let largest = 0;
    for (let j = 0; j < p; j++) {
      const own = gram[j * p + j] as number;
      if (own === 0) continue;
      let rest = (withY[j] as number) + own * (b[j] as number);
      for (let k = 0; k < p; k++) rest -= (gram[j * p + k] as number) * (b[k] as number);
      const next = (Math.sign(rest) * Math.max(0, Math.abs(rest) - penalty)) / own;
      moved = Math.max(moved, Math.abs(next - (b[j] as number)));
      largest = Math.max(largest, Math.abs(next));
      b[j] = next;
    }
    if (moved <= 1e-9 * largest) break;
  }
}
