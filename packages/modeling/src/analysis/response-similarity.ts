import type { Rng } from "../random/rng.ts";
import { InputError, numberAt } from "../space/index.ts";
import { bootstrapInterval, type Interval, pearson, spearman } from "../stats/index.ts";
import { jensenShannonDivergence, klDivergence } from "./divergence.ts";

/** A figure with its bootstrap 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly interval: Interval;
}

/** How alike two environments respond to the same configurations (Jamshidi et al., ASE 2017, RQ1). */
export interface ResponseSimilarity {
  /** Shared configurations with a value or a run that was cut off on both sides. */
  readonly sharedCount: number;
  /** Those of which a side was cut off: left out of Pearson's and of R², last in what ranks. */
  readonly censoredCount: number;
  readonly pearson: Figure;
  readonly spearman: Figure;
  /** R² of the best line from source to target: what a linear shift can explain. */
  readonly linearShiftR2: Figure;
  /** KL(source ‖ target) in nats and Jensen–Shannon in bits, on a common grid. No interval: they need
   * the whole distribution. */
  readonly kl: number;
  readonly jensenShannon: number;
  /** Share of the best `topShare` of the source that is among the best of the target: `topOverlap`. */
  readonly topOverlap: Figure;
  readonly topShare: number;
  /**
   * Shares of configurations (of those in both tables) that gave no value, failed or cut off, and the
   * Jaccard index of the two sets.
   */
  readonly invalidSource: number;
  readonly invalidTarget: number;
  readonly invalidJaccard: number;
}

/** Settings of `responseSimilarity`. */
export interface SimilaritySettings {
  readonly better?: "lower" | "higher";
  /** 0.01 by default: the best 1 %. */
  readonly topShare?: number;
  /** Bootstrap draws, 1,000 by default; 0 leaves intervals out (NaN ends). */
  readonly draws?: number;
}

/** Two columns that cannot be compared. */
export class UnrelatedResponsesError extends InputError {
  readonly code = "UNRELATED_RESPONSES";
}

/**
 * Compares source and target responses of the same configurations, row by row.
 * @param source n values; NaN where the configuration failed, infinite where it was cut off.
 * @param target n values, same rows.
 * @throws UnrelatedResponsesError when lengths differ or fewer than 3 rows have a value in both.
 */
export function responseSimilarity(
  source: Float64Array,
  target: Float64Array,
  rng: Rng,
  { better = "lower", topShare = 0.01, draws = 1000 }: SimilaritySettings = {},
): ResponseSimilarity {
  if (source.length !== target.length) {
    throw new UnrelatedResponsesError(`source has ${source.length} rows, target ${target.length}`);
  }
  const shared = [...source.keys()].filter(
    (i) => !Number.isNaN(source[i]) && !Number.isNaN(target[i]),
  );
  const known = shared.filter((i) => Number.isFinite(source[i]) && Number.isFinite(target[i]));
  if (known.length < 3) {
    throw new UnrelatedResponsesError(
      `${known.length} shared valid configurations; at least 3 are needed`,
    );
  }
  const x = Float64Array.from(shared, (i) => numberAt(source, i));
  const y = Float64Array.from(shared, (i) => numberAt(target, i));
  const pick = (from: Float64Array, rows: Int32Array) =>
    Float64Array.from(rows, (i) => numberAt(from, i));
  const figure = (
    statistic: (a: Float64Array, b: Float64Array) => number,
    name: string,
  ): Figure => ({
    value: statistic(x, y),
    interval:
      draws === 0
        ? { low: Number.NaN, high: Number.NaN }
        : bootstrapInterval(
            x.length,
            (rows) => statistic(pick(x, rows), pick(y, rows)),
            rng.fork(name),
            { draws },
          ),
  });
  return {
    sharedCount: shared.length,
    censoredCount: shared.length - known.length,
    pearson: figure(pearson, "pearson"),
    spearman: figure(spearman, "spearman"),
    linearShiftR2: figure((a, b) => pearson(a, b) ** 2, "r2"),
    kl: klDivergence(x, y),
    jensenShannon: jensenShannonDivergence(x, y),
    topOverlap: figure((a, b) => topOverlap(a, b, topShare, better), "top"),
    topShare,
    ...invalidAgreement(source, target),
  };
}

/**
 * Share of the best share · n rows (rounded, at least 1) of one side that are among the best of the
 * other, ties broken by row order (M4 of ASE 2017; for the worst, M5, pass the other direction). What
 * was cut off is never among the best: where fewer are left they are compared, NaN where none is.
 */
export function topOverlap(
  source: Float64Array,
  target: Float64Array,
  share: number,
  better: "lower" | "higher",
): number {
  const count = Math.max(1, Math.round(share * source.length));
  const best = (values: Float64Array): readonly number[] => {
    const sign = better === "lower" ? 1 : -1;
    return Array.from(values.keys())
      .filter((i) => sign * numberAt(values, i) !== Number.POSITIVE_INFINITY)
      .sort((i, j) => sign * (numberAt(values, i) - numberAt(values, j)) || i - j)
      .slice(0, count);
  };
  const ofSource = best(source);
  const ofTarget = new Set(best(target));
  const common = ofSource.filter((i) => ofTarget.has(i)).length;
  return common / Math.max(ofSource.length, ofTarget.size);
}

function invalidAgreement(source: Float64Array, target: Float64Array) {
  let a = 0;
  let b = 0;
  let both = 0;
  for (let i = 0; i < source.length; i++) {
    const inSource = !Number.isFinite(source[i]);
    const inTarget = !Number.isFinite(target[i]);
    if (inSource) a += 1;
    if (inTarget) b += 1;
    if (inSource && inTarget) both += 1;
  }
  const either = a + b - both;
  return {
    invalidSource: a / source.length,
    invalidTarget: b / source.length,
    invalidJaccard: either === 0 ? Number.NaN : both / either,
  };
}
