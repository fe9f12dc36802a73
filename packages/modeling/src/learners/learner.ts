import type { Rng } from "../random/rng.ts";
import type { Citation, InputError, Matrix, Sample } from "../space/index.ts";

/** Settings of a learner or strategy; recorded with every evaluation. */
export type Settings = Readonly<Record<string, boolean | number | string>>;

/** What a learner promises beyond the conformance every learner keeps; tested when declared. */
export type Law =
  | "scale-equivariant"
  | "sample-order-invariant"
  | "constant-column-invariant"
  | "interpolates";

/** Turns a sample of one environment into a predictor. Stateless, and deterministic given rng. */
export interface Learner {
  /** kebab-case, equals the file name. */
  readonly name: string;
  readonly settings: Settings;
  readonly citation: Citation;
  readonly laws?: readonly Law[];
  /** @throws DegenerateSampleError when the sample cannot determine the predictor; says why. */
  fit(sample: Sample, rng: Rng): Predictor;
}

/** A fitted learner. */
export interface Predictor {
  /** x: n×p, encoded as the sample was → n values in the metric's unit. */
  predict(x: Matrix): Float64Array;
}

/** A predictor that knows how sure it is. */
export interface ProbabilisticPredictor extends Predictor {
  /** x: n×p → n variances in the metric's unit squared (of the predictive distribution). */
  predictVariance(x: Matrix): Float64Array;
}

/** Errors of this kind are `InputError`s with code DEGENERATE_SAMPLE. */
export type FitError = InputError;
