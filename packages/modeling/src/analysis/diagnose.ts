import { coded } from "../learners/influence-model/coded-matrix.ts";
import { fillTerms } from "../learners/influence-model/term-gram.ts";
import { influenceModel } from "../learners/influence-model.ts";
import type { Predictor } from "../learners/learner.ts";
import { randomForest } from "../learners/random-forest.ts";
import { choose, type Rng } from "../random/index.ts";
import {
  type Configuration,
  checkConfiguration,
  encode,
  encodedColumns,
  type Matrix,
  numberAt,
  type Sample,
  takeRows,
} from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { type ShapleySettings, shapleyValues } from "./shapley-values.ts";

/** A term of the influence model and what it adds here. */
export interface TermBlame {
  readonly name: string;
  /** Options of the term; more than one: an interaction. */
  readonly options: readonly string[];
  /** Metric's unit above the mean of the reference; positive is more, whatever is better. */
  readonly contribution: number;
  /** From the coefficient's standard error. */
  readonly standardError: number;
}

/** An option and what its level adds here, all its interactions included. */
export interface OptionBlame {
  readonly option: string;
  readonly contribution: number;
  /** Of sampled Shapley values; 0 when exact. */
  readonly standardError: number;
}

/** What one model says; contributions add up to predicted − typical. */
export interface Explanation<Blame> {
  readonly predicted: number;
  /** Mean prediction over the reference. */
  readonly typical: number;
  /** Most harmful first: largest where lower is better, smallest where higher is. */
  readonly blames: readonly Blame[];
}

/** Why a configuration performs as it does, by two models. */
export interface Diagnosis {
  /** Runs of the environment that were cut off and left out of the sample. */
  readonly censoredCount: number;
  /** Exact for the additive model; its R² says how far to trust it. */
  readonly influences: Explanation<TermBlame> & { readonly rSquared: number };
  /** Shapley values of the forest's prediction. */
  readonly forest: Explanation<OptionBlame> & { readonly isExact: boolean };
}

/** Settings of `diagnose`. */
export interface DiagnosisSettings extends Partial<ShapleySettings> {
  /** Order of the influence model, 2 by default. */
  readonly order?: number;
  /** m×p; what the configuration is compared with. 40 random rows of the sample by default. */
  readonly reference?: Matrix;
  /** Instead of a forest fitted to the sample. */
  readonly predictor?: Predictor;
}

const REFERENCE_COUNT = 40;

/**
 * Names the options and interactions to blame for a configuration, learned from a sample of an
 * environment that is cheap to measure. Influence model: coefficient times the term's distance from
 * its mean over the reference. Forest: interventional Shapley values (Štrumbelj & Kononenko, KAIS
 * 2014): an option that is out takes the levels of the reference's rows.
 * @throws IllegalLevelError, UnknownOptionError for a configuration outside the space.
 * @throws DegenerateSampleError as the learners.
 */
export function diagnose(
  configuration: Configuration,
  sample: Sample,
  rng: Rng,
  settings: DiagnosisSettings = {},
): Diagnosis {
  checkConfiguration(sample.space, configuration);
  const x = encode(sample.space, [configuration]);
  const rows = choose(sample.x.rows, Math.min(REFERENCE_COUNT, sample.x.rows), rng.fork("rows"));
  const reference = settings.reference ?? takeRows(sample.x, rows);
  const worstFirst = <Blame extends { readonly contribution: number }>(blames: readonly Blame[]) =>
    [...blames].sort((a, b) =>
      sample.metric.better === "lower"
        ? b.contribution - a.contribution
        : a.contribution - b.contribution,
    );
  const influences = byInfluences(x, sample, reference, settings.order ?? 2);
  const predictor = settings.predictor ?? randomForest().fit(sample, rng.fork("forest"));
  const forest = byShapley(x, sample, reference, predictor, rng.fork("orders"), settings);
  return {
    censoredCount: sample.censoredCount ?? 0,
    influences: { ...influences, blames: worstFirst(influences.blames) },
    forest: { ...forest, blames: worstFirst(forest.blames) },
  };
}

function byInfluences(
  x: Matrix,
  sample: Sample,
  reference: Matrix,
  order: number,
): Diagnosis["influences"] {
  const model = influenceModel({ order }).fit(sample);
  const columns = encodedColumns(sample.space);
  const terms = model.influences.map((influence) => influence.columns);
  const valuesOf = (rows: Matrix): Float64Array => {
    const own = coded(rows, model.codes);
    const sums = new Float64Array(terms.length);
    const values = new Float64Array(terms.length);
    for (let i = 0; i < rows.rows; i++) {
      fillTerms(own.subarray(i * rows.columns, (i + 1) * rows.columns), terms, values, 0);
      for (let t = 0; t < terms.length; t++) sums[t] = sums[t]! + values[t]! / rows.rows;
    }
    return sums;
  };
  const here = valuesOf(x);
  const usual = valuesOf(reference);
  const blames = model.influences.flatMap((influence, t): TermBlame[] => {
    if (influence.columns.length === 0) return [];
    const distance = here[t]! - usual[t]!;
    return [
      {
        name: influence.name,
        options: influence.columns.map((j) => columns[j]!.option.name),
        contribution: influence.coefficient * distance,
        standardError: influence.standardError * Math.abs(distance),
      },
    ];
  });
  return {
    rSquared: model.rSquared,
    predicted: numberAt(model.predict(x), 0),
    typical: mean(model.predict(reference)),
    blames,
  };
}

function byShapley(
  x: Matrix,
  sample: Sample,
  reference: Matrix,
  predictor: Predictor,
  rng: Rng,
  settings: Partial<ShapleySettings>,
): Diagnosis["forest"] {
  const columns = encodedColumns(sample.space);
  const names = [...new Set(columns.map(({ option }) => option.name))];
  const playerOf = columns.map(({ option }) => names.indexOf(option.name));
  const p = columns.length;
  const m = reference.rows;
  const worth = (members: Uint8Array, count: number): Float64Array => {
    const data = new Float64Array(count * m * p);
    for (let k = 0; k < count; k++) {
      data.set(reference.data, k * m * p);
      for (let j = 0; j < p; j++) {
        if (members[k * names.length + playerOf[j]!] === 0) continue;
        for (let i = 0; i < m; i++) data[(k * m + i) * p + j] = numberAt(x.data, j);
      }
    }
    const predicted = predictor.predict({ rows: count * m, columns: p, data });
    return Float64Array.from({ length: count }, (_, k) =>
      mean(predicted.subarray(k * m, (k + 1) * m)),
    );
  };
  const { exactCountMax, orderCount } = settings;
  const { values, standardErrors, isExact } = shapleyValues(names.length, worth, rng, {
    ...(exactCountMax === undefined ? {} : { exactCountMax }),
    ...(orderCount === undefined ? {} : { orderCount }),
  });
  return {
    isExact,
    predicted: numberAt(predictor.predict(x), 0),
    typical: mean(predictor.predict(reference)),
    blames: names.map((option, j) => ({
      option,
      contribution: numberAt(values, j),
      standardError: numberAt(standardErrors, j),
    })),
  };
}
