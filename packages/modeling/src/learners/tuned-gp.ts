import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import type { Matrix, Sample } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import { type ResponseScale, responseScale } from "./gaussian-process/response-scale.ts";
import { studentReach } from "./gaussian-process/student-reach.ts";
import { type GaussianProcessPredictor, gaussianProcess } from "./gaussian-process.ts";
import type {
  IntervalPredictor,
  Learner,
  LearnerFacts,
  ProbabilisticPredictor,
  RankingPredictor,
} from "./learner.ts";

const FACTS = {
  name: "tuned-gp",
  summary:
    "Gaussian process whose scale (logarithm or not) and linear part are chosen by held-out errors, and whose answer has the least expected relative error.",
  citation: {
    authors: "Perfatlas contributors",
    title: "A Gaussian process tuned to the relative error",
    venue: "Perfatlas",
    year: 2026,
  },
  needs: { measurements: 1 },
  declaredSettings: {
    lean: {
      type: "number",
      description: "on a logarithmic scale the answer is exp(mean − lean · variance)",
      default: 1,
      minimum: 0,
      maximum: 10,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of the tuned process. */
export type TunedGpSettings = SettingValues<typeof FACTS.declaredSettings>;

/** Degrees of freedom of the intervals, and how much wider they are at few rows, as informed-mixture. */
const INTERVAL = { df: 6, extra: 6 } as const;

/** One way to learn the sample, with its error on rows that it was not given. */
interface Candidate {
  readonly scale: ResponseScale;
  readonly process: GaussianProcessPredictor;
  readonly error: number;
}

/**
 * What transfer has to beat: four Gaussian processes on the target alone (values as they are, or on the
 * scale that their signs allow; with a linear part or without; Student-t noise), of which the one with
 * the least mean leave-one-out |ŷ − y| / |y| answers. Where the scale is logarithmic the answer is
 * exp(mean − variance), the median under 1/y, else the mean. x: n×p, y: n values in the metric's unit,
 * of any sign. Four times the O(n³) of `gaussian-process`.
 * @throws IllegalSettingError. @throws DegenerateSampleError (fit) when the sample is empty or not finite.
 */
export function tunedGp(settings: Partial<TunedGpSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    fit(sample, rng) {
      requireSample(sample, FACTS);
      return predictorOf(best(sample, full.lean, rng), sample.y.length, full.lean);
    },
  };
}

function best(sample: Sample, lean: number, rng: Rng): Candidate {
  const own = responseScale(sample.y);
  const plain = responseScale(Float64Array.of(-1));
  const scales = own.kind === "identity" ? [own] : [own, plain];
  const candidates = scales.flatMap((scale) =>
    [true, false].map((linear): Candidate => {
      const shown = { ...sample, y: scale.toScale(sample.y) };
      const learner = gaussianProcess({ nu: 4, linear });
      const process = learner.fit(shown, rng.fork(`${scale.kind} ${linear}`));
      return { scale, process, error: heldOutError(process, scale, sample.y, lean) };
    }),
  );
  return candidates.reduce((least, each) => (each.error < least.error ? each : least));
}

function heldOutError(
  process: GaussianProcessPredictor,
  scale: ResponseScale,
  y: Float64Array,
  lean: number,
): number {
  const { mean, variance } = process.leaveOneOut();
  const leaning = scale.kind === "log" ? lean : 0;
  return y.reduce((sum, value, i) => {
    if (value === 0) return sum;
    const answer = scale.fromScale(numberAt(mean, i) - leaning * numberAt(variance, i));
    return sum + Math.abs(answer - value) / Math.abs(value);
  }, 0);
}

function predictorOf(
  { process, scale }: Candidate,
  rowCount: number,
  lean: number,
): ProbabilisticPredictor & IntervalPredictor & RankingPredictor {
  const leaning = scale.kind === "log" ? lean : 0;
  return {
    predict(x) {
      const variance = process.predictVariance(x);
      return process
        .predict(x)
        .map((mean, i) => scale.fromScale(mean - leaning * numberAt(variance, i)));
    },
    predictMedian: (x) => process.predict(x).map(scale.fromScale),
    predictVariance(x) {
      const variance = process.predictVariance(x);
      if (scale.kind === "identity") return variance;
      return process.predict(x).map((mean, i) => {
        const v = numberAt(variance, i);
        return Math.exp(2 * mean + v) * Math.expm1(v);
      });
    },
    predictInterval(x: Matrix, share: number) {
      const mean = process.predict(x);
      const variance = process.predictVariance(x);
      const reach = studentReach(share, INTERVAL.df) * Math.sqrt(1 + INTERVAL.extra / rowCount);
      const at = (side: number): Float64Array =>
        mean.map((value, i) =>
          scale.fromScale(value + side * reach * Math.sqrt(numberAt(variance, i))),
        );
      return { lower: at(-1), upper: at(1) };
    },
  };
}
