import { nnls } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import { DegenerateSampleError } from "../degenerate-sample-error.ts";
import { ernestFeatures } from "./ernest-features.ts";

/** A measured speed: iterations a second on `parallelism` cores. */
export interface SpeedPoint {
  readonly parallelism: number;
  readonly iterationsPerSecond: number;
}

/** A measured loss after `iteration` iterations on `parallelism` cores. */
export interface LossPoint {
  readonly parallelism: number;
  readonly iteration: number;
  readonly loss: number;
}

/** Loss over time on any number of cores. */
export interface ConvergenceModel {
  /** I(p): iterations a second. */
  speed(parallelism: number): number;
  /** What the loss falls to in the end, as far as the measured losses tell. */
  readonly floor: number;
  /** L(i, p): loss after i iterations; never rises with i. */
  loss(iteration: number, parallelism: number): number;
  /** loss(t, p) = L(t · I(p), p). */
  lossAfter(seconds: number, parallelism: number): number;
  /** Seconds until the loss is at most `loss`; Infinity when it is not reached within 10⁹ iterations. */
  secondsTo(loss: number, parallelism: number): number;
  /** Which of the choices reaches this loss first. */
  fastestTo(loss: number, choices: readonly number[]): number;
  /** Which of the choices has the lowest loss after this time. */
  lowestAfter(seconds: number, choices: readonly number[]): number;
}

const ITERATION_COUNT_MAX = 1e9;
/** Shares of the least measured loss that are tried as its floor. */
const FLOORS = [0, 0.25, 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999];

/**
 * Fits I(p) from speeds (time per iteration is a non-negative sum of Ernest's features) and L(i, p) from
 * losses (ln (loss − floor) = constant − a non-negative sum of growing functions of i, each also divided by √p
 * and p) by non-negative least squares (Hemingway: Pan et al., 2017, §3). The published model fits the same
 * kind of features by lasso and knows the least loss there is; the signs are ours, so that no extrapolated loss rises
 * again, and the floor is that of 14 shares of the least measured loss with which ln loss is fitted best.
 * @throws DegenerateSampleError without speeds or losses, or when one of their figures is not positive.
 */
export function fitConvergence(
  speeds: readonly SpeedPoint[],
  losses: readonly LossPoint[],
): ConvergenceModel {
  requirePositive(
    speeds.flatMap(({ parallelism, iterationsPerSecond }) => [parallelism, iterationsPerSecond]),
    "speeds",
  );
  requirePositive(
    losses.flatMap(({ parallelism, loss }) => [parallelism, loss]),
    "losses",
  );
  const cores = speeds.map((point) => point.parallelism);
  // Relative residuals: a slow point does not outweigh a fast one.
  const times = speeds.map((point) => 1 / point.iterationsPerSecond);
  const features = ernestFeatures(cores);
  const weighted = features.data.map((value, at) => value / numberAt(times, Math.floor(at / 4)));
  const timeWeights = nnls({ ...features, data: weighted }, new Float64Array(cores.length).fill(1));
  const { floor, weights: lossWeights } = fitLosses(losses);
  const speed = (parallelism: number): number =>
    1 / dot(ernestFeatures([parallelism]).data, timeWeights);
  const loss = (iteration: number, parallelism: number): number =>
    floor + Math.exp(dot(lossFeatures([{ iteration, parallelism }]).data, lossWeights));
  const secondsTo = (wanted: number, parallelism: number): number =>
    iterationsTo((iteration) => loss(iteration, parallelism) <= wanted) / speed(parallelism);
  return {
    speed,
    floor,
    loss,
    lossAfter: (seconds, parallelism) => loss(seconds * speed(parallelism), parallelism),
    secondsTo,
    fastestTo: (wanted, choices) => lowest(choices, (p) => secondsTo(wanted, p)),
    lowestAfter: (seconds, choices) => lowest(choices, (p) => loss(seconds * speed(p), p)),
  };
}

function fitLosses(losses: readonly LossPoint[]) {
  const features = lossFeatures(losses);
  const least = Math.min(...losses.map(({ loss }) => loss));
  const fits = FLOORS.map((share) => {
    const floor = share * least;
    // A residual of ln (loss − floor) counts by what it is in ln loss: near the floor, next to nothing.
    const counts = losses.map((point) => (point.loss - floor) / point.loss);
    const weights = nnls(
      {
        ...features,
        data: features.data.map(
          (value, at) => value * numberAt(counts, Math.floor(at / features.columns)),
        ),
      },
      losses.map((point, i) => numberAt(counts, i) * Math.log(point.loss - floor)),
    );
    const squares = losses.map((point, i) => {
      const row = features.data.subarray(i * features.columns, (i + 1) * features.columns);
      return (Math.log(floor + Math.exp(dot(row, weights))) - Math.log(point.loss)) ** 2;
    });
    return { floor, weights, error: squares.reduce((a, b) => a + b, 0) };
  });
  return fits.reduce((best, fit) => (fit.error < best.error ? fit : best));
}

function requirePositive(figures: readonly number[], what: string): void {
  if (figures.length === 0) throw new DegenerateSampleError(`a convergence model needs ${what}`);
  const bad = figures.find((value) => !(value > 0 && Number.isFinite(value)));
  if (bad === undefined) return;
  throw new DegenerateSampleError(`figures of ${what} must be positive and finite, not ${bad}`);
}

/** ±1, then −φ(i), −φ(i)/√p, −φ(i)/p for φ = ln(1 + i), √i, i. */
function lossFeatures(points: readonly Omit<LossPoint, "loss">[]): Matrix {
  const data = points.flatMap(({ iteration, parallelism }) => [
    1,
    -1,
    ...[Math.log1p(iteration), Math.sqrt(iteration), iteration].flatMap((grown) => [
      -grown,
      -grown / Math.sqrt(parallelism),
      -grown / parallelism,
    ]),
  ]);
  return { rows: points.length, columns: 11, data: Float64Array.from(data) };
}

/** Smallest iteration count for which `reached` holds, by bisection to a millionth. */
function iterationsTo(reached: (iteration: number) => boolean): number {
  if (reached(0)) return 0;
  if (!reached(ITERATION_COUNT_MAX)) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = ITERATION_COUNT_MAX;
  while (high - low > 1e-6 * Math.max(1, low)) {
    const middle = low + (high - low) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function lowest(choices: readonly number[], figure: (choice: number) => number): number {
  const [first, ...rest] = choices;
  if (first === undefined)
    throw new DegenerateSampleError("there is no parallelism to choose from");
  return rest.reduce((best, choice) => (figure(choice) < figure(best) ? choice : best), first);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += numberAt(a, i) * numberAt(b, i);
  return sum;
}
