import { InputError, numberAt } from "../space/index.ts";
import { friedman } from "../stats/friedman.ts";
import { holm } from "../stats/holm.ts";
import { nemenyi } from "../stats/nemenyi.ts";
import { varghaDelaney } from "../stats/vargha-delaney.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";

/** Errors of one strategy on one task, one per repeat; repeat k of every strategy is one pair. */
export interface Contender {
  readonly name: string;
  /** Lower is better. */
  readonly errors: ArrayLike<number>;
}

/** Two strategies on paired repeats of one task. */
export interface PairComparison {
  readonly first: string;
  readonly second: string;
  /** Two-sided p value of Wilcoxon's signed rank test, before and after Holm over all pairs. */
  readonly p: number;
  readonly adjustedP: number;
  /** Vargha & Delaney's A12: probability that the first one's error is the larger. */
  readonly effect: number;
}

/** Contenders that have no repeats, or not the same number. */
export class UnpairedError extends InputError {
  readonly code = "UNPAIRED";
}

/**
 * All pairs of contenders, in order of the list; p values are corrected over them (Holm).
 * @throws UnpairedError when repeats are missing: pairs would not be pairs.
 */
export function comparePairs(contenders: readonly Contender[]): readonly PairComparison[] {
  requirePaired(contenders);
  const pairs = contenders.flatMap((first, i) =>
    contenders.slice(i + 1).map((second) => ({
      first: first.name,
      second: second.name,
      p: wilcoxon(first.errors, second.errors).p,
      effect: varghaDelaney(first.errors, second.errors),
    })),
  );
  const adjusted = holm(pairs.map((pair) => pair.p));
  return pairs.map((pair, k) => ({ ...pair, adjustedP: numberAt(adjusted, k) }));
}

/** Strategies ranked over tasks. */
export interface RankComparison {
  readonly names: readonly string[];
  /** 1 is the least error. */
  readonly meanRanks: Float64Array;
  /** Of Friedman's test that all are alike. */
  readonly p: number;
  /** Mean ranks further apart than this differ at the 5 % level (Nemenyi). */
  readonly criticalDifference: number;
}

/**
 * Ranks over tasks (Demšar, JMLR 2006).
 * @param contenders errors hold one figure per task, the same tasks in the same order.
 * @throws UnpairedError as `comparePairs`, and for fewer than two contenders.
 */
export function compareRanks(contenders: readonly Contender[]): RankComparison {
  requirePaired(contenders);
  if (contenders.length < 2) throw new UnpairedError("ranks need at least two contenders");
  const taskCount = contenders[0]!.errors.length;
  const blocks = Array.from({ length: taskCount }, (_, task) =>
    contenders.map((contender) => numberAt(contender.errors, task)),
  );
  const { meanRanks, p } = friedman(blocks);
  const criticalDifference = nemenyi(contenders.length, taskCount);
  return { names: contenders.map(({ name }) => name), meanRanks, p, criticalDifference };
}

/** @throws UnpairedError when contenders have no repeats, not the same number, or no number. */
export function requirePaired(contenders: readonly Contender[]): void {
  const count = contenders[0]?.errors.length ?? 0;
  for (const { name, errors } of contenders) {
    if (errors.length === 0) throw new UnpairedError(`${name} has no repeats`);
    if (errors.length !== count) {
      throw new UnpairedError(
        `${name} has ${errors.length} repeats, ${contenders[0]!.name} has ${count}`,
      );
    }
    for (let i = 0; i < count; i++) {
      if (!Number.isFinite(errors[i])) {
        throw new UnpairedError(`${name} has the error ${errors[i]} in repeat ${i}`);
      }
    }
  }
}
