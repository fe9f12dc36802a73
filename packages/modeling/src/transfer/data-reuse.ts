import type { Predictor, ProbabilisticPredictor } from "../learners/learner.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { encodedColumns, type Sample } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { variance } from "../stats/variance.ts";
import { multitaskPosterior } from "./data-reuse/multitask-posterior.ts";
import { PROCESS_SETTINGS } from "./data-reuse/process-settings.ts";
import { thinnedSources } from "./data-reuse/thinned-sources.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  type TransferTask,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "data-reuse",
  summary:
    "One Gaussian process over source and target measurements together; how much the environments have in common is learned with the rest.",
  citation: {
    authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund, P. Kawthekar",
    title: "Transfer Learning for Improving Model Predictions in Highly Configurable Software",
    venue: "SEAMS",
    year: 2017,
    doi: "10.1109/SEAMS.2017.11",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  usesLearner: false,
  laws: ["recovers-a-shift"],
  declaredSettings: PROCESS_SETTINGS,
} as const satisfies StrategyFacts;

/** Settings of data reuse. */
export type DataReuseSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Source and target rows in one Gaussian process over configurations and environments, the
 * covariance of environments being learned with that of options (intrinsic coregionalisation;
 * Jamshidi et al., SEAMS 2017). Measures a random sample of the target.
 *
 * Departures: values enter as logarithms when all are positive, each environment centred on its own
 * mean; options are scaled to a range of 1; hyperparameters are maximum a posteriori, not sampled;
 * noise is Student-t with 4 degrees of freedom, so that a noisy source costs the target less.
 *
 * An unrelated source does harm (negative transfer, as the paper says): on planted data with a
 * source of pure noise the error is several times that of a tree on the same target rows.
 */
export function dataReuse(settings: Partial<DataReuseSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const target = targetSample(task, chosen, yield chosen);
      return multitaskProcess(task, target, all, rng.fork("process"));
    },
  };
}

/**
 * The multi-task process of `data-reuse`, for strategies that choose their target sample otherwise.
 */
export function multitaskProcess(
  task: Pick<TransferTask, "space" | "sources">,
  target: Sample,
  settings: DataReuseSettings,
  rng: Rng,
): Predictor {
  const samples = thinnedSources(task.sources, settings.sourceRowCount, rng);
  const isLog = [...task.sources, target].every(({ y }) => y.every((value) => value > 0));
  const shown = (y: Float64Array): Float64Array => (isLog ? y.map(Math.log) : y);
  const { predict } = multitaskPosterior(
    {
      columns: encodedColumns(task.space).map(({ name }) => name),
      known: task.sources.map(({ x }) => x),
      parts: [...samples, target].map(({ x, y }) => ({ x, z: shown(y) })),
      // One scale for all: a few target rows do not know theirs.
      scale: Math.sqrt(mean(task.sources.map(({ y }) => variance(shown(y), 0)))) || 1,
      fitRowCount: settings.fitRowCount,
    },
    rng.fork("fit"),
  );
  const predictor: ProbabilisticPredictor = {
    predict: (x) => (isLog ? predict(x).mean.map(Math.exp) : predict(x).mean),
    predictVariance(x) {
      const found = predict(x);
      if (!isLog) return found.variance;
      // Of a log-normal around its median, which is what is predicted.
      return found.variance.map((v, i) => (Math.exp(v) - 1) * Math.exp(2 * found.mean[i]! + v));
    },
  };
  return predictor;
}
