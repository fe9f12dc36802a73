import type { Moments } from "../../learners/gaussian-process/posterior.ts";
import type { ResponseScale } from "../../learners/gaussian-process/response-scale.ts";
import type { Rng } from "../../random/index.ts";
import { encodedColumns, type Matrix, type Sample } from "../../space/index.ts";
import { mean } from "../../stats/mean.ts";
import { variance } from "../../stats/variance.ts";
import { multitaskPosterior } from "../data-reuse/multitask-posterior.ts";
import { thinnedSources } from "../data-reuse/thinned-sources.ts";
import { type Curve, closestCurve } from "../informed-gp/closest-curve.ts";
import { firstColumns } from "../informed-gp/expert.ts";
import type { InformedInputs } from "../informed-gp/informed-inputs.ts";
import {
  fitLogProcess,
  type InputPriors,
  type LogProcess,
  type LogProcessSettings,
  priorsOf,
} from "../informed-gp/log-process.ts";
import type { Opinions } from "../informed-gp/source-view.ts";
import type { DesignPrior } from "./chosen-sample.ts";
import type { MixtureSource } from "./mixture-source.ts";
import { sourcePriors } from "./source-priors.ts";

/** Rows to predict: encoded, as inputs of the processes, and with what the sources say. */
export interface AskedRows {
  readonly x: Matrix;
  readonly u: Matrix;
  readonly opinions: readonly Opinions[];
}

/** One process of the mixture, on the target's scale. */
export interface MixtureExpert {
  readonly name: ExpertName;
  /** Mean |leave-one-out residual| on the training rows. */
  readonly error: number;
  /** Each training row from all others. */
  readonly leaveOneOut: Moments;
  /** Mean and variance of a measured value per row. */
  predict(rows: AskedRows): Moments;
}

/** The processes by what they see; "sourced": with the sources' relevances as prior means. */
export type ExpertName =
  | "plain"
  | "offset"
  | "options"
  | "sourced plain"
  | "sourced offset"
  | "sourced options"
  | "data-reuse";

/** Training rows as the processes see them. */
export interface MixtureTraining extends AskedRows {
  readonly inputs: InformedInputs;
  readonly sources: readonly MixtureSource[];
  readonly prior: DesignPrior;
  readonly target: Sample;
  readonly scale: ResponseScale;
  /** The target's values on its scale. */
  readonly z: Float64Array;
}

/** Which processes are fitted, and how. */
export interface ExpertSettings extends LogProcessSettings {
  readonly processes: "three" | "six" | "seven";
  readonly reuseRowCount: number;
  readonly reuseFitRowCount: number;
}

/** Prior mean of an option's linear weight in processes that have nothing but options. */
const OPTIONS_ONLY_WEIGHT = 0.02;

/**
 * Fits the processes: three of informed-gp, the same three with the sources' relevances, and data-reuse's.
 * Where no source has the target's scale there is no curve to be offset from: one or two fewer.
 */
export function fitExperts(
  training: MixtureTraining,
  settings: ExpertSettings,
  rng: Rng,
): readonly MixtureExpert[] {
  const three = threeExperts(training, settings, rng, undefined);
  if (settings.processes === "three") return three;
  const six = [...three, ...threeExperts(training, settings, rng, training.prior)];
  return settings.processes === "six" ? six : [...six, reuseExpert(training, settings, rng)];
}

function threeExperts(
  training: MixtureTraining,
  settings: ExpertSettings,
  rng: Rng,
  prior: DesignPrior | undefined,
): readonly MixtureExpert[] {
  const { inputs, u, z } = training;
  const { optionCount, names } = inputs;
  const fork = (name: string): Rng => rng.fork(prior === undefined ? name : `sourced ${name}`);
  const priors = (of: Pick<InformedInputs, "optionCount" | "sourceCount">): InputPriors => {
    const weights = of.sourceCount > 0 ? settings : alone;
    return prior === undefined
      ? priorsOf(of, weights)
      : sourcePriors(inputs, prior, weights, of.sourceCount === 0);
  };
  const alone = { ...settings, optionWeight: OPTIONS_ONLY_WEIGHT };
  const plain = fitLogProcess(inputs, u, z, settings, fork("plain"), priors(inputs));
  const own = { names: names.slice(0, optionCount), optionCount, sourceCount: 0 };
  const onOptions = firstColumns(u, optionCount);
  const options = fitLogProcess(own, onOptions, z, alone, fork("options"), priors(own));
  const base = offsetCurve(training);
  const named = (name: "plain" | "offset" | "options"): ExpertName =>
    prior === undefined ? name : `sourced ${name}`;
  const found = [
    expert(named("plain"), plain, (rows) => plain.predict(rows.u)),
    expert(named("options"), options, (rows) => options.predict(firstColumns(rows.u, optionCount))),
  ];
  if (base === undefined) return found;
  const curve = base(training.opinions);
  const rest = z.map((value, i) => value - (curve[i] as number));
  const offset = fitLogProcess(inputs, u, rest, settings, fork("offset"), priors(inputs));
  const lifted = ({ mean: means, variance: variances }: Moments, from: Float64Array): Moments => ({
    mean: means.map((value, i) => value + (from[i] as number)),
    variance: variances,
  });
  const predict = (rows: AskedRows): Moments => lifted(offset.predict(rows.u), base(rows.opinions));
  const leaveOneOut = lifted(offset.leaveOneOut, curve);
  return [...found, { ...expert(named("offset"), offset, predict), leaveOneOut }];
}

function expert(
  name: ExpertName,
  { looError, leaveOneOut }: LogProcess,
  predict: (rows: AskedRows) => Moments,
): MixtureExpert {
  return { name, error: Math.max(looError, 1e-9), leaveOneOut, predict };
}

/** The source curve that is closest to the target among sources on its scale; undefined without any. */
function offsetCurve({ sources, scale, z, opinions }: MixtureTraining): Curve | undefined {
  const isAlike = sources.map((source) => source.scale.kind === scale.kind);
  const alike = (said: readonly Opinions[]): readonly Opinions[] =>
    said.filter((_, k) => isAlike[k]);
  if (!isAlike.includes(true)) return undefined;
  const curve = closestCurve(z, alike(opinions));
  return (said) => curve(alike(said));
}

/** The process of data-reuse on the same target rows. */
function reuseExpert(
  { sources, target, scale, z }: MixtureTraining,
  settings: ExpertSettings,
  rng: Rng,
): MixtureExpert {
  const own = rng.fork("data-reuse");
  const samples = sources.map(({ sample }) => sample);
  const areLogs = [scale, ...sources.map((source) => source.scale)].every(
    ({ kind }) => kind === "log",
  );
  const spread = (values: Float64Array): number => Math.sqrt(variance(values, 0)) || 1;
  // Logarithms share one scale, which a few target rows do not know; other values have each their own.
  const shared = Math.sqrt(mean(sources.map((source) => source.sd ** 2))) || 1;
  const parts = thinnedSources(samples, settings.reuseRowCount, own).map(({ x, y }, k) => {
    const source = sources[k] as MixtureSource;
    return { x, z: source.scale.toScale(y), unit: areLogs ? shared : source.sd || 1 };
  });
  const unit = areLogs ? shared : spread(z);
  const posterior = multitaskPosterior(
    {
      columns: encodedColumns(target.space).map(({ name }) => name),
      known: samples.map(({ x }) => x),
      parts: [...parts, { x: target.x, z, unit }].map((part) => ({
        x: part.x,
        z: part.z.map((value) => (value * unit) / part.unit),
      })),
      scale: unit,
      fitRowCount: settings.reuseFitRowCount,
    },
    own.fork("fit"),
  );
  const leaveOneOut = posterior.leaveOneOut();
  const errors = leaveOneOut.mean.map((value, i) => Math.abs(value - (z[i] as number)));
  return {
    name: "data-reuse",
    error: Math.max(mean(errors), 1e-9),
    leaveOneOut,
    predict: (rows) => posterior.predict(rows.x),
  };
}
