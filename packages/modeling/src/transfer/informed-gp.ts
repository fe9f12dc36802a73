import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { encode, encodedColumns, type Matrix } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { closestCurve } from "./informed-gp/closest-curve.ts";
import { type Expert, firstColumns } from "./informed-gp/expert.ts";
import { type InformedInputs, informedInputs } from "./informed-gp/informed-inputs.ts";
import { fitLogProcess, type LogProcess } from "./informed-gp/log-process.ts";
import { MixturePredictor } from "./informed-gp/mixture-predictor.ts";
import { type Opinions, sourceView } from "./informed-gp/source-view.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  UnfitTaskError,
} from "./strategy.ts";

const FACTS = {
  name: "informed-gp",
  summary:
    "Gaussian processes that see, beside the options, what every source says about the same configuration: measured where it was, predicted where it was not.",
  citation: {
    authors: "Perfatlas contributors",
    title: "Gaussian processes informed by source environments",
    venue: "Perfatlas",
    year: 2026,
  },
  isDefault: true,
  needs: { sources: 1, measurements: 1, positiveValues: true },
  usesSources: true,
  usesLearner: false,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    experts: {
      type: "string",
      description:
        "three: plain, offset and options-only process, weighted; pair: the first two, averaged",
      default: "three",
      enum: ["pair", "three"],
    },
    kernel: {
      type: "string",
      description: "shape of the part that is not additive",
      default: "matern52",
      enum: ["matern52", "rbf"],
    },
    optionWeight: {
      type: "number",
      description: "prior weight of an option in the linear part",
      default: 0.001,
      exclusiveMinimum: 0,
      maximum: 1000,
    },
    sourceWeight: {
      type: "number",
      description: "prior weight of all sources in the linear part",
      default: 0.3,
      exclusiveMinimum: 0,
      maximum: 1000,
    },
    noise: {
      type: "number",
      description: "prior variance of the noise",
      default: 0.05,
      exclusiveMinimum: 0,
      maximum: 1000,
    },
    interaction: {
      type: "number",
      description: "prior variance of the part that is not additive",
      default: 0.2,
      exclusiveMinimum: 0,
      maximum: 1000,
    },
    nu: {
      type: "number",
      description: "degrees of freedom of Student-t noise",
      default: 4,
      minimum: 1,
      maximum: 1000,
    },
    fitRowCountMax: {
      type: "integer",
      description: "hyperparameters are found on at most this many random rows",
      default: 150,
      minimum: 1,
      maximum: 2000,
    },
    iterationCount: {
      type: "integer",
      description: "iterations of the first optimisation",
      default: 40,
      minimum: 0,
      maximum: 1000,
    },
    refineCount: {
      type: "integer",
      description: "iterations after the noise is reweighted",
      default: 15,
      minimum: 0,
      maximum: 1000,
    },
    lean: {
      type: "number",
      description: "the answer is exp(mean − lean · variance)",
      default: 1,
      minimum: 0,
      maximum: 10,
    },
    intervalDf: {
      type: "number",
      description: "degrees of freedom of the intervals",
      default: 6,
      minimum: 1,
      maximum: 1000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of informed-gp; see `informedGp`. */
export type InformedGpSettings = SettingValues<typeof FACTS.declaredSettings>;

/** Prior mean of an option's linear weight in the process that has nothing but options. */
const OPTIONS_ONLY_WEIGHT = 0.02;

/**
 * Learns ln y of the target with Gaussian processes whose inputs are the options and what every source
 * says about the same configuration: its measured value r_k and the prediction m_k of a forest trained
 * on it (out of bag for its own rows). Kernel: constant + sparse linear ARD + Matérn 5/2 ARD, maximum a
 * posteriori with priors that say "options matter little, sources matter", Student-t noise.
 *
 * Three processes are mixed in log space: one on ln y; one on its distance from the single source curve
 * that is closest up to an offset; one on ln y that sees options only. Their shares in the mean go with
 * the inverse fourth power of their leave-one-out errors, so the third counts only where sources help
 * little. Where explanations disagree (an option that fails fast in the target, seen in the sample only
 * together with a fast source) the spread of their means, with shares by the inverse error, is variance:
 * without it one repeat of sac has an error of 3,600 %. The answer exp(mean − variance) has the least expected |ŷ − y| / y of a
 * log-normal y; intervals are around the mean itself. The
 * settings `{ experts: "pair", kernel: "rbf", lean: 0.5 }` are the first published form, without these.
 *
 * Measures a random sample of the target. Needs positive values; source rows with y ≤ 0 are left out.
 * O(n³) in target rows; the forests of the sources are grown once per sample object.
 */
export function informedGp(settings: Partial<InformedGpSettings> = {}): TransferStrategy {
  const full = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: full,
    *learn(task, rng) {
      requireTask(task, FACTS);
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
      const rows = inputs.rows(x, opinions);
      const experts = fitExperts({ inputs, rows, opinions, z: y.map(Math.log) }, full, rng);
      const { lean, intervalDf } = full;
      const withSpread = full.experts === "three";
      return new MixturePredictor({ inputs, sources, experts, lean, withSpread, intervalDf });
    },
  };
}

/** Training rows as the processes see them. */
interface Training {
  readonly inputs: InformedInputs;
  readonly rows: Matrix;
  readonly opinions: readonly Opinions[];
  readonly z: Float64Array;
}

function fitExperts(
  { inputs, rows, opinions, z }: Training,
  settings: InformedGpSettings,
  rng: Rng,
): readonly Expert[] {
  const all = rows.columns;
  const base = closestCurve(z, opinions);
  const curve = base(opinions);
  const rest = z.map((value, i) => value - numberAt(curve, i));
  const plain = fitLogProcess(inputs, rows, z, settings, rng.fork("plain"));
  const offset = fitLogProcess(inputs, rows, rest, settings, rng.fork("offset"));
  const both = [
    { process: plain, columnCount: all },
    { process: offset, columnCount: all, base },
  ];
  if (settings.experts === "pair") {
    return both.map((expert) => ({ ...expert, weight: 0.5, doubt: 0.5 }));
  }
  const { optionCount, names } = inputs;
  const own = { names: names.slice(0, optionCount), optionCount, sourceCount: 0 };
  const alone = fitLogProcess(
    own,
    firstColumns(rows, optionCount),
    z,
    { ...settings, optionWeight: OPTIONS_ONLY_WEIGHT },
    rng.fork("options"),
  );
  return weighted([...both, { process: alone, columnCount: optionCount }]);
}

/** Shares from leave-one-out errors e: in the mean by e⁻⁴, in the spread by e⁻¹. */
function weighted(
  experts: readonly (Omit<Expert, "weight" | "doubt"> & { readonly process: LogProcess })[],
): readonly Expert[] {
  const errors = experts.map(({ process }) => Math.max(process.looError, 1e-9));
  const least = Math.min(...errors);
  const shares = (power: number): readonly number[] => {
    const raw = errors.map((error) => (least / error) ** power);
    const total = raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => value / total);
  };
  const weights = shares(4);
  const doubts = shares(1);
  return experts.map((expert, k) => ({
    ...expert,
    weight: numberAt(weights, k),
    doubt: numberAt(doubts, k),
  }));
}
