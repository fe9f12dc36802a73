import type { Method, MethodFacts } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import type { Matrix, Sample } from "../space/index.ts";

/** What a learner promises beyond the conformance every learner keeps; tested when declared. */
export type Law =
  | "scale-equivariant"
  | "sample-order-invariant"
  | "constant-column-invariant"
  | "interpolates";

/** What a learner asks of a sample; fewer are refused. */
export interface LearnerNeeds {
  /** Measured configurations, at least. */
  readonly measurements: number;
}

/** What is said of a learner. */
export interface LearnerFacts extends MethodFacts {
  readonly needs: LearnerNeeds;
}

/** Turns a sample of one environment into a predictor. Stateless, and deterministic given rng. */
export interface Learner extends LearnerFacts, Method {
  readonly laws?: readonly Law[];
  /** Loads what a fit needs beyond this package; await it before the first fit where it is there. */
  prepare?(): Promise<void>;
  /** @throws DegenerateSampleError when the sample cannot determine the predictor; says why. */
  fit(sample: Sample, rng: Rng): Predictor;
}

/** A fitted learner. */
export interface Predictor {
  /** What computed it, where the machine decides about that. */
  readonly backend?: string;
  /** x: n×p, encoded as the sample was → n values in the metric's unit. */
  predict(x: Matrix): Float64Array;
}

/** A predictor that knows how sure it is. */
export interface ProbabilisticPredictor extends Predictor {
  /** x: n×p → n variances in the metric's unit squared (of the predictive distribution). */
  predictVariance(x: Matrix): Float64Array;
}

/** A lower and an upper value per row, in the metric's unit. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A predictor that gives intervals of its own (not symmetric ones from a variance). */
export interface IntervalPredictor extends Predictor {
  /** x: n×p; share in (0, 1), as 0.9 → the interval that should hold a measured value this often. */
  predictInterval(x: Matrix, share: number): Bounds;
}

/** A predictor whose order of configurations is another question than its answers. */
export interface RankingPredictor extends Predictor {
  /**
   * x: n×p → n values in the metric's unit by which configurations are ranked. Answers that lean low
   * where little is known would recommend what nobody has seen.
   */
  predictMedian(x: Matrix): Float64Array;
}

/** One term of an influence model. */
export interface Influence {
  /** Columns of the encoded matrix whose product is the term, ascending; empty for the constant. */
  readonly columns: readonly number[];
  /** Names of those columns joined by " × "; "constant" for the empty term. */
  readonly name: string;
  /** In the metric's unit per product of the coded columns. */
  readonly coefficient: number;
  readonly standardError: number;
  /** Of the partial F test that this term is zero. */
  readonly pValue: number;
  /** Drop in R² when this term alone is removed; 0 for the constant. */
  readonly varianceShare: number;
}

/** A predictor that is a sum of named influences. */
export interface InfluenceModel extends Predictor {
  readonly influences: readonly Influence[];
  /** R² on the sample it was fitted to. */
  readonly rSquared: number;
  /** Residual sum of squares, in the metric's unit squared. */
  readonly residualSumOfSquares: number;
}

/** Whether a predictor gives variances. */
export function predictsVariance(predictor: Predictor): predictor is ProbabilisticPredictor {
  return "predictVariance" in predictor;
}

/** Whether a predictor gives intervals of its own. */
export function predictsIntervals(predictor: Predictor): predictor is IntervalPredictor {
  return "predictInterval" in predictor;
}

/** Whether a predictor ranks by other values than it answers. */
export function ranksByMedian(predictor: Predictor): predictor is RankingPredictor {
  return "predictMedian" in predictor;
}

/** Whether a predictor names its influences. */
export function explainsInfluences(predictor: Predictor): predictor is InfluenceModel {
  return "influences" in predictor;
}
