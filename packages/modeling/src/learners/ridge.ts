import { readSettings, type SettingValues } from "../method/index.ts";
import { mean } from "../stats/mean.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts, Predictor } from "./learner.ts";

const FACTS = {
  name: "ridge",
  summary: "Linear regression on all columns with a small penalty on squared coefficients.",
  citation: {
    authors: "A. E. Hoerl, R. W. Kennard",
    title: "Ridge Regression: Biased Estimation for Nonorthogonal Problems",
    venue: "Technometrics",
    year: 1970,
    doi: "10.1080/00401706.1970.10488634",
  },
  isDefault: true,
  needs: { measurements: 1 },
  declaredSettings: {
    penalty: {
      type: "number",
      description:
        "weight of the penalty per row, on columns of variance 1; 0.01 keeps the fit near least squares",
      default: 0.01,
      exclusiveMinimum: 0,
      maximum: 1_000_000,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of ridge regression. */
export type RidgeSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Linear regression on all columns with a penalty on squared coefficients (Hoerl & Kennard, 1970).
 * Columns are centred and scaled to variance 1; the intercept is not penalised; a column without
 * spread has coefficient 0. Minimises mean (y − ŷ)² + penalty · Σ β², so it is defined for any n ≥
 * 1.
 * @throws IllegalSettingError.
 */
export function ridge(settings: Partial<RidgeSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  const { penalty } = full;
  return {
    ...FACTS,
    settings: full,
    laws: ["scale-equivariant", "sample-order-invariant", "constant-column-invariant"],
    fit(sample): Predictor {
      requireSample(sample, FACTS);
      const { rows: n, columns: p, data } = sample.x;
      const center = new Float64Array(p);
      const scale = new Float64Array(p);
      for (let j = 0; j < p; j++) {
        for (let i = 0; i < n; i++) center[j]! += (data[i * p + j] as number) / n;
        for (let i = 0; i < n; i++) {
          scale[j]! += ((data[i * p + j] as number) - (center[j] as number)) ** 2 / n;
        }
        scale[j] = Math.sqrt(scale[j] as number);
        // Rounding leaves a spread of about 1e-16 of the level in a constant column.
        if ((scale[j] as number) <= 1e-12 * Math.abs(center[j] as number)) scale[j] = 0;
      }
      const standard = new Float64Array(n * p);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < p; j++) {
          const spread = scale[j] as number;
          if (spread === 0) continue;
          standard[i * p + j] = ((data[i * p + j] as number) - (center[j] as number)) / spread;
        }
      }
      const level = mean(sample.y);
      const beta = solveRidge(standard, sample.y, level, n, p, penalty);
      for (let j = 0; j < p; j++) {
        if (scale[j] !== 0) beta[j] = (beta[j] as number) / (scale[j] as number);
      }
      return linearPredictor(beta, center, level);
    },
  };
}

function linearPredictor(beta: Float64Array, center: Float64Array, level: number): Predictor {
  const p = beta.length;
  return {
    predict(x) {
      const out = new Float64Array(x.rows);
      for (let i = 0; i < x.rows; i++) {
        let sum = level;
        for (let j = 0; j < p; j++) {
          sum += (beta[j] as number) * ((x.data[i * p + j] as number) - (center[j] as number));
        }
        out[i] = sum;
      }
      return out;
    },
  };
}

/** Solves (X'X / n + penalty I) β = X'(y − level) / n by Cholesky's method. x: n×p. */
function solveRidge(
  x: Float64Array,
  y: Float64Array,
  level: number,
  n: number,
  p: number,
  penalty: number,
): Float64Array {
  const gram = new Float64Array(p * p);
  const beta = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    const row = x.subarray(i * p, i * p + p);
    const residual = ((y[i] as number) - level) / n;
    for (let j = 0; j < p; j++) {
      const value = row[j] as number;
      if (value === 0) continue;
      beta[j]! += value * residual;
      for (let k = 0; k <= j; k++) gram[j * p + k]! += (value * (row[k] as number)) / n;
    }
  }
  for (let j = 0; j < p; j++) {
    gram[j * p + j]! += penalty;
    for (let k = 0; k <= j; k++) {
      let sum = gram[j * p + k] as number;
      for (let m = 0; m < k; m++) sum -= (gram[j * p + m] as number) * (gram[k * p + m] as number);
      gram[j * p + k] = j === k ? Math.sqrt(sum) : sum / (gram[k * p + k] as number);
    }
  }
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < j; k++) beta[j]! -= (gram[j * p + k] as number) * (beta[k] as number);
    beta[j]! /= gram[j * p + j] as number;
  }
  for (let j = p - 1; j >= 0; j--) {
    for (let k = j + 1; k < p; k++) beta[j]! -= (gram[k * p + j] as number) * (beta[k] as number);
    beta[j]! /= gram[j * p + j] as number;
  }
  return beta;
}
