import { studentReach } from "../../learners/gaussian-process/student-reach.ts";
import type { IntervalPredictor, ProbabilisticPredictor } from "../../learners/learner.ts";
import type { Matrix } from "../../space/index.ts";
import { type Expert, type MixtureMoments, mixture } from "./expert.ts";
import type { InformedInputs } from "./informed-inputs.ts";
import type { SourceView } from "./source-view.ts";

/** What a prediction is made from. */
export interface Mixture {
  readonly inputs: InformedInputs;
  readonly sources: readonly SourceView[];
  readonly experts: readonly Expert[];
  /** The answer is exp(mean − lean · variance). */
  readonly lean: number;
  /** Whether the spread between experts counts as variance of the answer. */
  readonly withSpread: boolean;
  /** Degrees of freedom of the intervals. */
  readonly intervalDf: number;
}

/** The fitted strategy: answers in the metric's unit from moments of ln y. */
export class MixturePredictor implements ProbabilisticPredictor, IntervalPredictor {
  readonly #mixture: Mixture;
  #lastX: Matrix | undefined;
  #last: MixtureMoments | undefined;

  constructor(mixture: Mixture) {
    this.#mixture = mixture;
  }

  predict(x: Matrix): Float64Array {
    const { mean, variance, spread } = this.#moments(x);
    const { lean, withSpread } = this.#mixture;
    return mean.map((value, i) => {
      const v = (variance[i] as number) + (withSpread ? (spread[i] as number) : 0);
      return Math.exp(value - lean * v);
    });
  }

  /** Of a log-normal value with the predicted ln mean and variance. */
  predictVariance(x: Matrix): Float64Array {
    const { mean, variance } = this.#moments(x);
    return mean.map((value, i) => {
      const v = variance[i] as number;
      return Math.exp(2 * value + v) * Math.expm1(v);
    });
  }

  /**
   * Around the mean of ln y itself, with the reach of Student's t and without the spread between
   * experts, with which 96 % of x264's rows lay inside the 90 % interval.
   */
  predictInterval(x: Matrix, share: number) {
    const { mean, variance } = this.#moments(x);
    const reach = studentReach(share, this.#mixture.intervalDf);
    const at = (side: number): Float64Array =>
      mean.map((value, i) => Math.exp(value + side * reach * Math.sqrt(variance[i] as number)));
    return { lower: at(-1), upper: at(1) };
  }

  /** Moments of ln y; those of the same matrix are computed once. */
  #moments(x: Matrix): MixtureMoments {
    if (x === this.#lastX && this.#last !== undefined) return this.#last;
    const { sources, inputs, experts } = this.#mixture;
    const opinions = sources.map((source) => source.opinions(x));
    this.#last = mixture(experts, inputs.rows(x, opinions), opinions);
    this.#lastX = x;
    return this.#last;
  }
}
