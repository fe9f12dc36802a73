import { DegenerateSampleError } from "../learners/degenerate-sample-error.ts";
import { cholesky } from "../linalg/index.ts";
import type { Matrix } from "../space/index.ts";

/** A logistic model of validity: ln P(valid) / P(invalid) = intercept + Σ coefficient · level. */
export interface ValidityCoefficients {
  readonly intercept: number;
  /** p values, in logits per unit of the column; 0 for a constant column. */
  readonly coefficients: Float64Array;
  readonly iterationCount: number;
  /** Whether the last step was below 1e-8 of the largest coefficient. */
  readonly hasConverged: boolean;
}

/** Settings of `validityCoefficients`. */
export interface ValiditySettings {
  /**
   * Weight of half the squared coefficients against the summed log likelihood, above 0; the intercept
   * is free. 1e-6 by default: next to maximum likelihood, but finite where one option decides validity
   * alone, which it does in most of SPEAR's and x264's environments.
   */
  readonly penalty?: number;
}

/** Newton steps; the seven environments of SPEAR take about 30. */
const ITERATIONS_MAX = 200;

/**
 * Logistic regression of the validity of configurations on their columns, with a ridge penalty, by
 * Newton's method with halved steps. The correlation of two environments' coefficients, intercept
 * first, is M18 of Jamshidi et al. (ASE 2017, RQ4). They took maximum likelihood, which has no optimum
 * when the classes can be separated: their figures then depend on where their solver stopped.
 * O(n p²) a step. @param x n×p. @param isValid n flags.
 * @throws DegenerateSampleError when there are no rows, lengths differ, a level is not finite, or all
 * rows are valid or none is. @throws RangeError when the penalty is not above 0.
 */
export function validityCoefficients(
  x: Matrix,
  isValid: readonly boolean[],
  { penalty = 1e-6 }: ValiditySettings = {},
): ValidityCoefficients {
  if (!(penalty > 0)) throw new RangeError(`the penalty is above 0, not ${penalty}`);
  requireClasses(x, isValid);
  const used = Array.from({ length: x.columns }, (_, j) => j).filter((j) => !isConstant(x, j));
  const size = used.length + 1;
  const z = new Float64Array(x.rows * size);
  for (let i = 0; i < x.rows; i++) {
    z[i * size] = 1;
    for (const [k, j] of used.entries()) {
      z[i * size + k + 1] = x.data[i * x.columns + j] as number;
    }
  }
  const y = Float64Array.from(isValid, Number);
  let beta = new Float64Array(size);
  let loss = penalisedLoss(z, y, beta, penalty);
  let iterationCount = 0;
  let hasConverged = false;
  while (!hasConverged && iterationCount < ITERATIONS_MAX) {
    iterationCount += 1;
    const step = newtonStep(z, y, beta, penalty);
    // Full Newton steps overshoot where all rows are far from the border.
    let next = beta;
    for (let share = 1; share > 1e-6; share /= 2) {
      next = beta.map((value, k) => value + share * (step[k] as number));
      const nextLoss = penalisedLoss(z, y, next, penalty);
      if (nextLoss <= loss * (1 + 1e-12)) {
        loss = nextLoss;
        break;
      }
    }
    const moved = largest(next.map((value, k) => value - (beta[k] as number)));
    hasConverged = moved <= 1e-8 * Math.max(1, largest(next));
    beta = next;
  }
  const coefficients = new Float64Array(x.columns);
  for (const [k, j] of used.entries()) coefficients[j] = beta[k + 1] as number;
  return { intercept: beta[0] as number, coefficients, iterationCount, hasConverged };
}

function requireClasses(x: Matrix, isValid: readonly boolean[]): void {
  if (isValid.length !== x.rows || x.rows === 0) {
    throw new DegenerateSampleError(
      `a validity model was given ${x.rows} rows and ${isValid.length} flags`,
    );
  }
  const validCount = isValid.filter((flag) => flag).length;
  if (validCount === 0 || validCount === x.rows) {
    throw new DegenerateSampleError(
      `a validity model needs valid and invalid configurations; ${validCount} of ${x.rows} are valid`,
    );
  }
  const odd = x.data.findIndex((level) => !Number.isFinite(level));
  if (odd >= 0) {
    const row = Math.floor(odd / x.columns);
    throw new DegenerateSampleError(
      `a validity model cannot learn from the level ${x.data[odd]} in row ${row}, column ${odd % x.columns}`,
    );
  }
}

function isConstant({ rows, columns, data }: Matrix, j: number): boolean {
  for (let i = 1; i < rows; i++) if (data[i * columns + j] !== data[j]) return false;
  return true;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The logit of row i. */
function logit(z: Float64Array, beta: Float64Array, i: number): number {
  const size = beta.length;
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (z[i * size + k] as number) * (beta[k] as number);
  return sum;
}

function penalisedLoss(
  z: Float64Array,
  y: Float64Array,
  beta: Float64Array,
  penalty: number,
): number {
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    const against = y[i] === 1 ? -logit(z, beta, i) : logit(z, beta, i);
    // ln(1 + e^a) without overflow.
    loss += Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
  }
  for (let k = 1; k < beta.length; k++) loss += (penalty / 2) * (beta[k] as number) ** 2;
  return loss;
}

/** (Z'WZ + penalty)⁻¹ (Z'(y − µ) − penalty β). */
function newtonStep(
  z: Float64Array,
  y: Float64Array,
  beta: Float64Array,
  penalty: number,
): Float64Array {
  const size = beta.length;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (let i = 0; i < y.length; i++) {
    const mu = 1 / (1 + Math.exp(-logit(z, beta, i)));
    const weight = mu * (1 - mu);
    const miss = (y[i] as number) - mu;
    const row = i * size;
    for (let a = 0; a < size; a++) {
      const value = z[row + a] as number;
      if (value === 0) continue;
      gradient[a] = (gradient[a] as number) + value * miss;
      for (let b = a; b < size; b++) {
        hessian[a * size + b] =
          (hessian[a * size + b] as number) + weight * value * (z[row + b] as number);
      }
    }
  }
  for (let k = 0; k < size; k++) {
    const own = k === 0 ? 0 : penalty;
    gradient[k] = (gradient[k] as number) - own * (beta[k] as number);
    // The intercept is free; saturated rows would leave it without curvature.
    hessian[k * size + k] = (hessian[k * size + k] as number) + Math.max(own, 1e-12);
  }
  return cholesky({ rows: size, columns: size, data: hessian }).solve(gradient);
}
