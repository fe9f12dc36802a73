import type { Rng } from "../random/rng.ts";
import { numberAt } from "../space/index.ts";
import { bootstrapInterval, type Interval } from "../stats/bootstrap-interval.ts";
import { mean } from "../stats/mean.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";

/** How much lower one method's error is than another's. */
export interface ErrorReduction {
  /** 100 (1 − own / other) of the means over tasks of the means over repeats; below 0: the error is higher. */
  readonly lowerPercent: number;
  /** Bootstrap 95 % interval over the repeats that both have, drawn together for all tasks and both methods. */
  readonly interval: Interval;
  /** Two-sided, of Wilcoxon's signed rank test on the repeats' means over tasks. */
  readonly p: number;
  /** Repeats that both have on every task. */
  readonly pairCount: number;
}

/**
 * Compares two methods over tasks on paired repeats; undefined without a repeat that both have on every task.
 * @param own errors per task, one per repeat, NaN where a repeat has none. @param other the same tasks.
 */
export function errorReduction(
  own: readonly ArrayLike<number>[],
  other: readonly ArrayLike<number>[],
  rng: Rng,
): ErrorReduction | undefined {
  const all = [...own, ...other];
  const most = Math.min(...all.map((errors) => errors.length));
  if (all.length === 0 || own.length !== other.length) return undefined;
  const repeats = Array.from({ length: most }, (_, k) => k).filter((k) =>
    all.every((errors) => Number.isFinite(errors[k])),
  );
  if (repeats.length === 0) return undefined;
  const means = (side: readonly ArrayLike<number>[]) =>
    repeats.map((k) => mean(side.map((errors) => numberAt(errors, k))));
  const [ours, theirs] = [means(own), means(other)];
  const lower = (drawn: ArrayLike<number>) => {
    const of = (side: readonly number[]) => mean(Array.from(drawn, (k) => numberAt(side, k)));
    return 100 * (1 - of(ours) / of(theirs));
  };
  return {
    lowerPercent: lower([...repeats.keys()]),
    interval: bootstrapInterval(repeats.length, lower, rng),
    p: wilcoxon(ours, theirs).p,
    pairCount: repeats.length,
  };
}
