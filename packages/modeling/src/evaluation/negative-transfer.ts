import { InputError } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";
import type { CellErrors, CellResult } from "./cell-result.ts";

/** What transfer did, compared with learning from the same target rows alone. */
export interface TransferVerdict {
  /** helps or harms: significant at alpha, one-sided; undecided: neither. */
  readonly verdict: "helps" | "harms" | "undecided";
  /** One-sided p values of the paired Wilcoxon test that transfer's error is smaller, larger. */
  readonly pHelps: number;
  readonly pHarms: number;
  /** Repeats in which both have an error, and those left out because one of them failed. */
  readonly pairCount: number;
  readonly missingCount: number;
  /** Median over repeats of transfer's error minus the baseline's; negative when transfer is better. */
  readonly medianDifference: number;
  /** The baseline that was taken: of those given, the one with the least mean error. */
  readonly baseline: { readonly strategy: string; readonly learner: string };
}

/** Settings of `negativeTransfer`. */
export interface TransferTestSettings {
  /** mapePercent by default. */
  readonly error?: keyof CellErrors;
  /** 0.05 by default. */
  readonly alpha?: number;
}

/** Cells that make no pairs: no baseline, or no repeat in which both sides have an error. */
export class NoPairsError extends InputError {
  readonly code = "NO_PAIRS";
}

/**
 * Tests whether transfer harms (negative transfer) or helps: its cells against those of the best
 * target-only learner of the portfolio, paired by repeat. Errors must be of the kind where less is better.
 * @param cells one strategy on one task. @param baselines cells of each target-only learner, same task.
 * @throws NoPairsError when there is nothing to compare.
 */
export function negativeTransfer(
  cells: readonly CellResult[],
  baselines: readonly (readonly CellResult[])[],
  { error = "mapePercent", alpha = 0.05 }: TransferTestSettings = {},
): TransferVerdict {
  const [baseline] = baselines
    .filter((own) => own.some((cell) => cell[error] !== null))
    .map((own) => ({ own, level: mean(own.flatMap((cell) => cell[error] ?? [])) }))
    .sort((a, b) => a.level - b.level);
  if (baseline === undefined) throw new NoPairsError(`no baseline has a ${error}`);
  const errorOf = new Map(baseline.own.map((cell) => [cell.repeat, cell[error]]));
  const pairs = cells.flatMap((cell) => {
    const own = cell[error];
    const other = errorOf.get(cell.repeat) ?? null;
    return own === null || other === null ? [] : [{ own, other }];
  });
  if (pairs.length === 0) {
    throw new NoPairsError(`no repeat has a ${error} on both sides; ${cells.length} were given`);
  }
  const left = pairs.map(({ own }) => own);
  const right = pairs.map(({ other }) => other);
  const pHelps = wilcoxon(left, right, "less").p;
  const pHarms = wilcoxon(left, right, "greater").p;
  const { strategy, learner } = baseline.own[0] as CellResult;
  return {
    verdict: pHarms < alpha ? "harms" : pHelps < alpha ? "helps" : "undecided",
    pHelps,
    pHarms,
    pairCount: pairs.length,
    missingCount: cells.length - pairs.length,
    medianDifference: median(pairs.map(({ own, other }) => own - other)),
    baseline: { strategy, learner },
  };
}
