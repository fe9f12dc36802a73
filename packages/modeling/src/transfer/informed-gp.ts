import type { IntervalPredictor, ProbabilisticPredictor } from "../learners/learner.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { encode, encodedColumns, type Matrix } from "../space/index.ts";
import { median } from "../stats/median.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";
import { type InformedInputs, informedInputs } from "./informed-gp/informed-inputs.ts";
import {
  fitLogProcess,
  type LogProcess,
  type LogProcessSettings,
} from "./informed-gp/log-process.ts";
import { type Opinions, type SourceView, sourceView } from "./informed-gp/source-view.ts";
import { requireTask, type TransferStrategy, UnfitTaskError } from "./strategy.ts";

/** Settings of informed-gp. Figures are prior means; see `informedGp`. */
export type InformedGpSettings = LogProcessSettings;

const DEFAULTS: InformedGpSettings = {
  optionWeight: 0.001,
  sourceWeight: 0.3,
  noise: 0.05,
  interaction: 0.2,
  nu: 4,
  fitRowCountMax: 150,
  iterationCount: 40,
  refineCount: 15,
};

/**
 * Learns ln y of the target with Gaussian processes whose inputs are the options and what every source
 * says about the same configuration: its measured value r_k and the prediction m_k of a forest trained
 * on it (out of bag for its own rows). Kernel: constant + sparse linear ARD + RBF ARD, maximum a
 * posteriori with priors that say "options matter little, sources matter", Student-t noise. Two
 * processes are averaged in log space: one on ln y, one on its distance from the single source curve
 * that is closest up to an offset. Answers exp(mean − variance/2), which leans to the low side because
 * relative errors punish over-prediction; intervals are around the mean itself.
 * Measures a random sample of the target. Needs positive values; source rows with y ≤ 0 are left out.
 * O(n³) in target rows; the forests of the sources are grown once per sample object.
 */
export function informedGp(settings: Partial<InformedGpSettings> = {}): TransferStrategy {
  const full = { ...DEFAULTS, ...settings };
  return {
    name: "informed-gp",
    settings: { ...full },
    citation: {
      authors: "Perfatlas contributors",
      title: "Gaussian processes informed by source environments",
      venue: "Perfatlas",
      year: 2026,
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, "informed-gp", { budget: 1, sources: 1 });
      const sources = task.sources.flatMap((sample) => sourceView(sample) ?? []);
      if (sources.length === 0) {
        throw new UnfitTaskError("informed-gp needs a source with positive values");
      }
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const y = yield chosen;
      const bad = y.find((value) => !(value > 0 && Number.isFinite(value)));
      if (bad !== undefined) {
        throw new UnfitTaskError(`informed-gp learns logarithms and cannot take the value ${bad}`);
      }
      const x = encode(task.space, chosen);
      const names = encodedColumns(task.space).map((column) => column.name);
      const known = [...sources.map((source) => source.x), encode(task.space, task.candidates)];
      const inputs = informedInputs(names, known, sources);
      const opinions = sources.map((source) => source.opinions(x));
      const u = inputs.rows(x, opinions);
      const z = y.map(Math.log);
      const plain = fitLogProcess(inputs, u, z, full, rng.fork("plain"));
      const curve = closestCurve(z, opinions);
      const base = curve(opinions);
      const rest = z.map((value, i) => value - (base[i] as number));
      const offset = fitLogProcess(inputs, u, rest, full, rng.fork("offset"));
      return new PairedPredictor(inputs, sources, plain, offset, curve);
    },
  };
}

/** ln values of one source curve, from what the sources say. */
type Curve = (opinions: readonly Opinions[]) => Float64Array;

/** The curve with the least mean |z − b − median(z − b)| among every source, forest and their means. */
function closestCurve(z: Float64Array, opinions: readonly Opinions[]): Curve {
  const curves: Curve[] = (["measured", "smoothed"] as const).flatMap((kind) => [
    ...opinions.map(
      (_, k): Curve =>
        (said) =>
          (said[k] as Opinions)[kind],
    ),
    (said) => meanOf(said.map((opinion) => opinion[kind])),
  ]);
  let best = curves[0] as Curve;
  let least = Number.POSITIVE_INFINITY;
  for (const curve of curves) {
    const values = curve(opinions);
    const distance = z.map((value, i) => value - (values[i] as number));
    const middle = median(distance);
    const size = distance.reduce((sum, value) => sum + Math.abs(value - middle), 0);
    if (size < least) {
      least = size;
      best = curve;
    }
  }
  return best;
}

function meanOf(series: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array((series[0] as Float64Array).length);
  for (const values of series) {
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
  }
  return sums.map((sum) => sum / series.length);
}

/** Mean and variance in ln y, and the answer that leans low. */
interface LogMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

class PairedPredictor implements ProbabilisticPredictor, IntervalPredictor {
  readonly #inputs: InformedInputs;
  readonly #sources: readonly SourceView[];
  readonly #plain: LogProcess;
  readonly #offset: LogProcess;
  readonly #curve: Curve;
  #lastX: Matrix | undefined;
  #last: LogMoments | undefined;

  constructor(
    inputs: InformedInputs,
    sources: readonly SourceView[],
    plain: LogProcess,
    offset: LogProcess,
    curve: Curve,
  ) {
    this.#inputs = inputs;
    this.#sources = sources;
    this.#plain = plain;
    this.#offset = offset;
    this.#curve = curve;
  }

  predict(x: Matrix): Float64Array {
    const { mean, variance } = this.#moments(x);
    return mean.map((value, i) => Math.exp(value - (variance[i] as number) / 2));
  }

  /** Of a log-normal value with the predicted ln mean and variance. */
  predictVariance(x: Matrix): Float64Array {
    const { mean, variance } = this.#moments(x);
    return mean.map((value, i) => {
      const v = variance[i] as number;
      return Math.exp(2 * value + v) * Math.expm1(v);
    });
  }

  predictInterval(x: Matrix, share: number) {
    const { mean, variance } = this.#moments(x);
    const reach = normalQuantile((1 + share) / 2);
    const at = (side: number) =>
      mean.map((value, i) => Math.exp(value + side * reach * Math.sqrt(variance[i] as number)));
    return { lower: at(-1), upper: at(1) };
  }

  /** Moments of the same matrix are computed once. */
  #moments(x: Matrix): LogMoments {
    if (x === this.#lastX && this.#last !== undefined) return this.#last;
    const opinions = this.#sources.map((source) => source.opinions(x));
    const u = this.#inputs.rows(x, opinions);
    const first = this.#plain.predict(u);
    const second = this.#offset.predict(u);
    const base = this.#curve(opinions);
    const mean = first.mean.map(
      (value, i) => (value + (base[i] as number) + (second.mean[i] as number)) / 2,
    );
    const variance = first.variance.map((v, i) => (v + (second.variance[i] as number)) / 2);
    this.#lastX = x;
    this.#last = { mean, variance };
    return this.#last;
  }
}
