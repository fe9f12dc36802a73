import type { Moments } from "../../learners/gaussian-process/posterior.ts";
import type { ResponseScale } from "../../learners/gaussian-process/response-scale.ts";
import { studentReach } from "../../learners/gaussian-process/student-reach.ts";
import type {
  Bounds,
  IntervalPredictor,
  ProbabilisticPredictor,
  RankingPredictor,
} from "../../learners/learner.ts";
import type { Matrix } from "../../space/index.ts";
import type { AskedRows, MixtureExpert } from "./experts.ts";
import { leastRelativeError } from "./least-relative-error.ts";
import type { TransferEffect } from "./transfer-effect.ts";

/** How the processes are put together. */
export interface MixtureSettings {
  /** mixture: least relative error; leaned: informed-gp's exp(mean − variance − spread). */
  readonly answer: "mixture" | "leaned";
  /** Share of the data-reuse process before errors count; the others have 1. */
  readonly reuseShare: number;
  /** Shares go with the inverse of the leave-one-out errors to this power. */
  readonly errorPower: number;
  /** The same power for the center and width of intervals, and for ranking. */
  readonly intervalPower: number;
  /** Degrees of freedom of the intervals. */
  readonly intervalDf: number;
  /** The variance of intervals is larger by this over the number of rows, as a share. */
  readonly intervalExtra: number;
}

/** What a prediction is made from. */
export interface FittedMixture {
  readonly experts: readonly MixtureExpert[];
  readonly scale: ResponseScale;
  /** Target rows that were learned from. */
  readonly rowCount: number;
  readonly settings: MixtureSettings;
  readonly effect: TransferEffect;
  asked(x: Matrix): AskedRows;
}

/** Answers of a mixture on the scale of the target. */
export interface MixedMoments extends Moments {
  /** What is answered: leaned where the scale is logarithmic. */
  readonly answer: Float64Array;
}

/** The experts' shares, in their order; each kind adds up to 1. */
export interface ExpertShares {
  readonly answer: Float64Array;
  readonly center: Float64Array;
}

/** Shares by the inverse of the leave-one-out errors. */
export function expertShares(
  experts: readonly MixtureExpert[],
  { reuseShare, errorPower, intervalPower }: MixtureSettings,
): ExpertShares {
  const least = Math.min(...experts.map(({ error }) => error));
  const shares = (power: number): Float64Array => {
    const raw = Float64Array.from(experts, ({ name, error }) => {
      return (name === "data-reuse" ? reuseShare : 1) * (least / error) ** power;
    });
    const total = raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => value / total);
  };
  return { answer: shares(errorPower), center: shares(intervalPower) };
}

/** Mixes the experts' moments of m rows. */
export function mixed(
  moments: readonly Moments[],
  shares: ExpertShares,
  isLog: boolean,
  answerRule: MixtureSettings["answer"],
): MixedMoments {
  const rows = moments[0]?.mean.length ?? 0;
  const mean = new Float64Array(rows);
  const variance = new Float64Array(rows);
  const answer = new Float64Array(rows);
  const means = new Float64Array(moments.length);
  const variances = new Float64Array(moments.length);
  for (let i = 0; i < rows; i++) {
    let center = 0;
    let within = 0;
    for (const [k, moment] of moments.entries()) {
      means[k] = moment.mean[i] as number;
      variances[k] = Math.max(moment.variance[i] as number, 1e-12);
      center += (shares.center[k] as number) * (means[k] as number);
      within += (shares.center[k] as number) * (variances[k] as number);
    }
    mean[i] = center;
    variance[i] = within;
    if (!isLog) answer[i] = center;
    else if (answerRule === "mixture")
      answer[i] = leastRelativeError(means, variances, shares.answer);
    else {
      const spread = means.reduce(
        (sum, value, k) => sum + (shares.answer[k] as number) * (value - center) ** 2,
        0,
      );
      answer[i] = center - within - spread;
    }
  }
  return { mean, variance, answer };
}

/** The fitted strategy: answers, intervals, and what the ranking of configurations goes by. */
export class MixedPredictor implements ProbabilisticPredictor, IntervalPredictor, RankingPredictor {
  readonly #mixture: FittedMixture;
  readonly #shares: ExpertShares;
  #lastX: Matrix | undefined;
  #last: MixedMoments | undefined;

  constructor(mixture: FittedMixture) {
    this.#mixture = mixture;
    this.#shares = expertShares(mixture.experts, mixture.settings);
  }

  /** Scale on which the target was learned, with its shift. */
  get scale(): Pick<ResponseScale, "kind" | "shift"> {
    return this.#mixture.scale;
  }

  /** Held-out errors with and without transfer on the same rows. */
  get transferEffect(): TransferEffect {
    return this.#mixture.effect;
  }

  predict(x: Matrix): Float64Array {
    return this.#moments(x).answer.map(this.#mixture.scale.fromScale);
  }

  /** Medians, in the metric's unit: without the lean, which makes what is uncertain look small. */
  predictMedian(x: Matrix): Float64Array {
    return this.#moments(x).mean.map(this.#mixture.scale.fromScale);
  }

  /** Of a log-normal value where logarithms were learned, else of the value itself. */
  predictVariance(x: Matrix): Float64Array {
    const { mean, variance } = this.#moments(x);
    if (this.#mixture.scale.kind === "identity") return variance.slice();
    return mean.map((value, i) => {
      const v = variance[i] as number;
      return Math.exp(2 * value + v) * Math.expm1(v);
    });
  }

  /** Around the weighted mean, by Student's t, wider the fewer rows there are. */
  predictInterval(x: Matrix, share: number): Bounds {
    const { mean, variance } = this.#moments(x);
    const { scale, rowCount, settings } = this.#mixture;
    const reach = studentReach(share, settings.intervalDf);
    const extra = 1 + settings.intervalExtra / rowCount;
    const at = (side: number): Float64Array =>
      mean.map((value, i) =>
        scale.fromScale(value + side * reach * Math.sqrt(extra * (variance[i] as number))),
      );
    return { lower: at(-1), upper: at(1) };
  }

  /** Moments on the target's scale; those of the same matrix are computed once. */
  #moments(x: Matrix): MixedMoments {
    if (x === this.#lastX && this.#last !== undefined) return this.#last;
    const { experts, scale, settings, asked } = this.#mixture;
    const rows = asked(x);
    const moments = experts.map((expert) => expert.predict(rows));
    this.#last = mixed(moments, this.#shares, scale.kind === "log", settings.answer);
    this.#lastX = x;
    return this.#last;
  }
}
