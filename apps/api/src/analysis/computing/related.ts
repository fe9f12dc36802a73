import { type Figure, relatedness } from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { encode, encodedColumns, numberAt } from "@perfatlas/modeling/space";
import type { RelatednessFigure } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined, definedInterval } from "./defined.ts";
import { orderOf } from "./order-of.ts";

/** Moves of terms that are told. */
const MOVES = 20;
/** Products of rows and pairs of terms that the bootstrap of the models may cost. */
const MODEL_WORK = 4e8;

/**
 * How alike two environments are. Draws are fewer where there are many rows or terms; how many they are
 * is told, and depends on nothing but their number.
 * @throws UnrelatedResponsesError below three configurations with a value on both sides.
 */
export function related(source: EnvironmentData, target: EnvironmentData): RelatednessFigure {
  const { space, metric } = source;
  const rowOf = new Map(Array.from(target.configurationIds, (id, row) => [id, row]));
  const rows = [...source.configurationIds.keys()].filter((row) =>
    rowOf.has(numberAt(source.configurationIds, row)),
  );
  const left = Float64Array.from(rows, (row) => numberAt(source.values, row));
  const right = Float64Array.from(rows, (row) =>
    numberAt(target.values, rowOf.get(numberAt(source.configurationIds, row)) as number),
  );
  const x = encode(
    space,
    rows.map((row) => source.configurations[row] ?? {}),
  );
  const order = orderOf(space, 500);
  const settings = { order, ...drawsOf(rows.length, encodedColumns(space).length, order) };
  const found = relatedness({ space, metric, x }, left, right, createRng("relatedness"), settings);
  const { response, validity, stability } = found;
  return {
    sourceSample: source.sample,
    targetSample: target.sample,
    sharedCount: response.sharedCount,
    censoredCount: response.censoredCount,
    ...settings,
    pearson: estimate(response.pearson),
    spearman: estimate(response.spearman),
    linearShiftR2: estimate(response.linearShiftR2),
    kl: defined(response.kl),
    jensenShannon: defined(response.jensenShannon),
    topOverlap: estimate(response.topOverlap),
    topShare: response.topShare,
    influentialOptions: estimates(found.influentialOptions),
    influentialInteractions: estimates(found.influentialInteractions),
    coefficientCorrelation: estimate(found.coefficientCorrelation),
    commonTermCount: found.commonTermCount,
    stability: {
      kendallTau: estimate(found.rankingTau),
      topTermOverlap: estimate(found.topTermOverlap),
      topTermCount: stability.k,
      moves: stability.moves.slice(0, MOVES),
    },
    validity: {
      rowCount: validity.rowCount,
      ...validity.invalidCounts,
      jaccard: defined(response.invalidJaccard),
      classifierAgreement: defined(validity.classifierAgreement),
      classifierKappa: defined(validity.classifierKappa),
    },
  };
}

function drawsOf(rows: number, columns: number, order: number) {
  const terms = order === 1 ? columns : (columns * (columns + 1)) / 2;
  const affordable = Math.floor(MODEL_WORK / (Math.max(rows, 1) * terms ** 2));
  return {
    draws: rows > 4000 ? 200 : 1000,
    modelDraws: Math.min(100, Math.max(20, affordable)),
  };
}

function estimate({ value, interval }: Figure) {
  return { value: defined(value), interval: definedInterval(interval) };
}

function estimates(counts: Readonly<Record<"source" | "target" | "both", Figure>>) {
  return {
    source: estimate(counts.source),
    target: estimate(counts.target),
    both: estimate(counts.both),
  };
}
