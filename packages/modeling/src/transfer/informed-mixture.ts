import { type ResponseScale, responseScale } from "../learners/gaussian-process/response-scale.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import {
  type Configuration,
  encode,
  encodedColumns,
  type Matrix,
  type Sample,
} from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { type InformedInputs, informedInputs } from "./informed-gp/informed-inputs.ts";
import { chosenSample, type DesignPrior } from "./informed-mixture/chosen-sample.ts";
import { type AskedRows, fitExperts, type MixtureExpert } from "./informed-mixture/experts.ts";
import { expertShares, MixedPredictor, mixed } from "./informed-mixture/mixed-predictor.ts";
import { type MixtureSource, mixtureSource } from "./informed-mixture/mixture-source.ts";
import { designPrior } from "./informed-mixture/source-priors.ts";
import { type TransferEffect, transferEffect } from "./informed-mixture/transfer-effect.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  type TransferTask,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "informed-mixture",
  summary:
    "Chooses what to measure by what the sources teach, and mixes seven Gaussian processes, with and without the sources, so that the expected relative error is least.",
  citation: {
    authors: "Perfatlas contributors",
    title: "A mixture of Gaussian processes informed by source environments",
    venue: "Perfatlas",
    year: 2026,
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  usesLearner: false,
  choosesSample: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    sample: {
      type: "string",
      description: "what is measured: chosen by what the sources teach, or at random",
      default: "chosen",
      enum: ["chosen", "random"],
    },
    smoother: {
      type: "string",
      description: "what a source says beside its measurements: its Gaussian process or its forest",
      default: "process",
      enum: ["process", "forest"],
    },
    processes: {
      type: "string",
      description:
        "three: plain, offset and options-only; six: also with the relevances of the sources; seven: also that of data-reuse",
      default: "seven",
      enum: ["three", "six", "seven"],
    },
    answer: {
      type: "string",
      description: "mixture: the least expected relative error; leaned: as informed-gp answers",
      default: "mixture",
      enum: ["mixture", "leaned"],
    },
    errorPower: {
      type: "number",
      description: "shares go with the inverse of the leave-one-out errors to this power",
      default: 2,
      minimum: 0,
      maximum: 16,
    },
    reuseShare: {
      type: "number",
      description: "share of the data-reuse process before errors count; the others have 1",
      default: 3,
      minimum: 0,
      maximum: 1000,
    },
    intervalPower: {
      type: "number",
      description: "the same power for the center and width of intervals, and for ranking",
      default: 4,
      minimum: 0,
      maximum: 16,
    },
    intervalDf: {
      type: "number",
      description: "degrees of freedom of the intervals",
      default: 6,
      minimum: 1,
      maximum: 1000,
    },
    intervalExtra: {
      type: "number",
      description: "variances of intervals are larger by this over the number of rows, as a share",
      default: 6,
      minimum: 0,
      maximum: 1000,
    },
    poolSize: {
      type: "integer",
      description: "candidates that the sample is chosen among, a random part of all",
      default: 300,
      minimum: 1,
      maximum: 2000,
    },
    iterationCount: {
      type: "integer",
      description: "iterations of the first optimisation of each process",
      default: 40,
      minimum: 0,
      maximum: 1000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of the mixture; see `informedMixture`. */
export type InformedMixtureSettings = SettingValues<typeof FACTS.declaredSettings>;

/** Priors and limits of the processes, as in informed-gp. */
const PROCESS = {
  kernel: "matern52",
  optionWeight: 0.001,
  sourceWeight: 0.3,
  noise: 0.05,
  interaction: 0.2,
  nu: 4,
  fitRowCountMax: 150,
  refineCount: 15,
  reuseRowCount: 200,
  reuseFitRowCount: 150,
} as const;

/**
 * The successor of `informed-gp`. Every source is described once by a Gaussian process over its options:
 * its mean is what the source says where it did not measure, and smooths what it did. Its
 * relevances decide, before anything is measured in the target, what to measure there (`chosenSample`),
 * and are prior means for half of the processes that then learn the target. Seven processes are mixed with
 * shares that go with the inverse square of their leave-one-out errors, and the answer is the number of
 * least expected |ŷ − y| / y under that mixture (`leastRelativeError`), which lies between what the
 * processes would answer alone: the unbounded lean of informed-gp cost a factor where options are
 * many. Rank by `predictMedian`; intervals are wider the fewer rows there are.
 *
 * Values need not be positive: `responseScale` chooses the scale from them and the predictor records it.
 * Units may differ between source and target, since only the shape of a source is used; a constant
 * source, or one that shares no configuration with the target, is answered from what is left.
 * `transferEffect` of the predictor holds the held-out error beside that of the target alone.
 * O(n³) in target rows; sources are prepared once per sample object.
 */
export function informedMixture(settings: Partial<InformedMixtureSettings> = {}): TransferStrategy {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    choosesSample: full.sample === "chosen",
    *learn(task, rng) {
      requireTask(task, FACTS);
      const sources = task.sources.map(mixtureSource);
      const known = [...sources.map(({ sample }) => sample.x), encode(task.space, task.candidates)];
      const names = encodedColumns(task.space).map((column) => column.name);
      const inputs = informedInputs(names, known, sources);
      const prior = designPrior(inputs, sources);
      const asked = (x: Matrix): AskedRows => {
        const opinions = sources.map((source) => source.opinions(x, full.smoother));
        return { x, opinions, u: inputs.rows(x, opinions) };
      };
      const chosen =
        full.sample === "random"
          ? drawRandom(task.candidates, task.budget, rng.fork("target"))
          : chosenCandidates(task, { asked, prior, poolSize: full.poolSize }, rng);
      const target = targetSample(task, chosen, yield chosen);
      return fitted({ inputs, sources, prior, target, asked }, full, rng);
    },
  };
}

/** What the sample is chosen by. */
interface Choice {
  readonly prior: DesignPrior;
  readonly poolSize: number;
  asked(x: Matrix): AskedRows;
}

/** The chosen part of a random pool; what is above the size of the pool is drawn at random. */
function chosenCandidates(
  { candidates, budget, space }: TransferTask,
  { asked, prior, poolSize }: Choice,
  rng: Rng,
): readonly Configuration[] {
  if (budget === candidates.length) return candidates;
  const size = Math.min(candidates.length, Math.max(poolSize, budget));
  const pool = drawRandom(candidates, size, rng.fork("target"));
  const count = Math.min(budget, poolSize);
  const { u } = asked(encode(space, pool.slice(0, Math.max(poolSize, 1))));
  const first = chosenSample(u, prior, Math.min(count, u.rows));
  const isChosen = new Set(first);
  const rest = pool.filter((_, i) => !isChosen.has(i)).slice(0, budget - first.length);
  return [...Array.from(first, (i) => pool[i] as Configuration), ...rest];
}

/** The measured target, and what it is learned with. */
interface Learned {
  readonly inputs: InformedInputs;
  readonly sources: readonly MixtureSource[];
  readonly prior: DesignPrior;
  readonly target: Sample;
  asked(x: Matrix): AskedRows;
}

function fitted(learned: Learned, settings: InformedMixtureSettings, rng: Rng): MixedPredictor {
  const { target, asked } = learned;
  const scale = responseScale(target.y);
  const experts = fitExperts(
    { ...learned, ...asked(target.x), scale, z: scale.toScale(target.y) },
    { ...PROCESS, ...settings },
    rng,
  );
  const effect = effectOf(experts, scale, target.y, settings);
  return new MixedPredictor({
    experts,
    scale,
    rowCount: target.y.length,
    settings,
    effect,
    asked,
  });
}

/** Held-out predictions of the mixture beside those of its best process that sees options alone. */
function effectOf(
  experts: readonly MixtureExpert[],
  scale: ResponseScale,
  y: Float64Array,
  settings: InformedMixtureSettings,
): TransferEffect {
  const answers = (of: readonly MixtureExpert[]): Float64Array => {
    const moments = of.map(({ leaveOneOut }) => leaveOneOut);
    const { answer } = mixed(moments, expertShares(of, settings), scale.kind === "log", "mixture");
    return Float64Array.from(answer, (_, i) => scale.fromScale(numberAt(answer, i)));
  };
  return transferEffect(y, answers(experts), answers(experts.filter(isAlone)));
}

const isAlone = ({ name }: MixtureExpert): boolean => name === "options";
