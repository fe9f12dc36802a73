import { type FittedInfluences, influenceModel } from "../learners/influence-model.ts";
import type { Rng } from "../random/rng.ts";
import { encodedColumns, numberAt, takeRows } from "../space/index.ts";
import { type Interval, pearson } from "../stats/index.ts";
import { bootstrapRows } from "./bootstrap-rows.ts";
import { type InfluenceStability, influenceStability } from "./influence-stability.ts";
import {
  type Figure,
  type ResponseSimilarity,
  responseSimilarity,
  type SimilaritySettings,
} from "./response-similarity.ts";
import type { SharedConfigurations } from "./shared-configurations.ts";
import { type ValidityAgreement, validityAgreement } from "./validity-agreement.ts";

/** How many are influential in the source, in the target and in both. */
export interface SharedCounts {
  readonly source: Figure;
  readonly target: Figure;
  readonly both: Figure;
}

/** Everything that science.md calls the relatedness of two environments (ASE 2017, RQ1 – RQ4). */
export interface Relatedness {
  readonly response: ResponseSimilarity;
  /** Options with a main effect, and interactions, that the stepwise models keep with p < 0.05. */
  readonly influentialOptions: SharedCounts;
  readonly influentialInteractions: SharedCounts;
  /** Pearson's correlation of the coefficients of terms in both models; NaN below three such terms. */
  readonly coefficientCorrelation: Figure;
  readonly commonTermCount: number;
  /** Kendall's tau of the shares of explained variance over the terms of either model. */
  readonly rankingTau: Figure;
  /** Share of the k strongest terms of one side among those of the other. */
  readonly topTermOverlap: Figure;
  /** How the ranking of the source changes in the target. */
  readonly stability: InfluenceStability;
  readonly validity: ValidityAgreement;
}

/** Settings of `relatedness`. */
export interface RelatednessSettings extends SimilaritySettings {
  /** Order of the influence models; 2 by default. */
  readonly order?: number;
  /** Bootstrap draws of the model figures, each two stepwise fits; 100 by default. */
  readonly modelDraws?: number;
}

/**
 * Compares two environments on the configurations that both tried: responses, influence models and
 * validity. Models are selected anew in each bootstrap draw. Drawing with repetition repeats rows, and
 * repeated rows make weak terms look surer than they are: intervals of counts lean upwards. Influence
 * models leave out what was cut off on a side: `response.censoredCount` rows.
 * @param source n values; NaN where the configuration failed, infinite where it was cut off.
 * @param target the same rows.
 * @throws UnrelatedResponsesError as `responseSimilarity`.
 */
export function relatedness(
  shared: SharedConfigurations,
  source: Float64Array,
  target: Float64Array,
  rng: Rng,
  settings: RelatednessSettings = {},
): Relatedness {
  const { order = 2, modelDraws = 100, ...similarity } = settings;
  const better = shared.metric.better;
  const response = responseSimilarity(source, target, rng.fork("response"), {
    better,
    ...similarity,
  });
  const rows = Int32Array.from([...source.keys()]).filter(
    (i) => Number.isFinite(source[i]) && Number.isFinite(target[i]),
  );
  const compare = (chosen: Int32Array): ModelComparison =>
    compareModels(
      shared,
      fitOn(shared, source, chosen, order),
      fitOn(shared, target, chosen, order),
    );
  const whole = compare(rows);
  const intervals = bootstrapRows(
    rows.length,
    whole.figures.length,
    modelDraws,
    rng.fork("models"),
    (drawn) => compare(drawn.map((k) => numberAt(rows, k))).figures,
  );
  const figure = (k: number): Figure => ({
    value: numberAt(whole.figures, k),
    interval: intervals[k] as Interval,
  });
  return {
    response,
    influentialOptions: { source: figure(0), target: figure(1), both: figure(2) },
    influentialInteractions: { source: figure(3), target: figure(4), both: figure(5) },
    coefficientCorrelation: figure(6),
    rankingTau: figure(7),
    topTermOverlap: figure(8),
    stability: whole.stability,
    commonTermCount: whole.commonTermCount,
    validity: validityAgreement(shared, source, target, rng.fork("validity")),
  };
}

function fitOn(
  { space, metric, x }: SharedConfigurations,
  values: Float64Array,
  rows: Int32Array,
  order: number,
): FittedInfluences {
  const y = Float64Array.from(rows, (i) => numberAt(values, i));
  const sample = { space, metric, x: takeRows(x, rows), y, configurations: [] };
  return influenceModel({ order }).fit(sample);
}

interface ModelComparison {
  /**
   * Options in source, target, both; interactions likewise; coefficients' correlation; tau; overlap of
   * the strongest terms.
   */
  readonly figures: readonly number[];
  readonly stability: InfluenceStability;
  readonly commonTermCount: number;
}

function compareModels(
  { space }: SharedConfigurations,
  source: FittedInfluences,
  target: FittedInfluences,
): ModelComparison {
  const columns = encodedColumns(space);
  const influential = (model: FittedInfluences, isMain: boolean): ReadonlySet<string> =>
    new Set(
      model.influences
        .filter(({ columns: own, pValue }) => own.length > 0 && pValue < 0.05)
        .filter(({ columns: own }) => (own.length === 1) === isMain)
        .map(({ columns: own }) => own.map((j) => columns[j]?.option.name ?? j).join(" × ")),
    );
  const counts = [true, false].flatMap((isMain) => {
    const a = influential(source, isMain);
    const b = influential(target, isMain);
    return [a.size, b.size, [...a].filter((term) => b.has(term)).length];
  });
  const termsOf = (model: FittedInfluences) =>
    model.influences.filter(({ columns: own }) => own.length > 0);
  const inTarget = new Map(termsOf(target).map((term) => [term.name, term.coefficient]));
  const common = termsOf(source).filter(({ name }) => inTarget.has(name));
  const correlation =
    common.length < 3
      ? Number.NaN
      : pearson(
          common.map(({ coefficient }) => coefficient),
          common.map(({ name }) => inTarget.get(name) as number),
        );
  const strengths = (model: FittedInfluences) =>
    new Map(termsOf(model).map(({ name, varianceShare }) => [name, varianceShare]));
  const stability = influenceStability(strengths(source), strengths(target));
  const { kendallTau, topKOverlap } = stability;
  return {
    figures: [...counts, correlation, kendallTau, topKOverlap],
    stability,
    commonTermCount: common.length,
  };
}
