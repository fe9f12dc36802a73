import type { Matrix } from "../space/index.ts";
import { numberAt } from "../space/index.ts";
import { isCensored, median } from "../stats/index.ts";
import { mean } from "../stats/mean.ts";
import { studentTwoSided } from "./student-two-sided.ts";

/** Effect of switching one binary option, over all pairs of configurations that differ only in it. */
export interface OptionEffect {
  /** Column of x. */
  readonly column: number;
  readonly pairCount: number;
  /** Pairs of which a side was cut off: left out of the mean and of the test. */
  readonly censoredCount: number;
  /** Mean of y(on) − y(off) over the other pairs, in the metric's unit; NaN without any. */
  readonly meanDifference: number;
  /**
   * Over all pairs: one that was cut off on one side differs more than every other, on both sides not
   * at all. Infinite where the middle one was cut off, NaN without pairs or between −∞ and ∞.
   */
  readonly medianDifference: number;
  /** Two-sided paired t test; 1 when there are fewer than two pairs or no difference at all. */
  readonly pValue: number;
}

/** Which columns are tested, and how repeated configurations are paired. */
export interface EffectSettings {
  /** The binary columns to test; all by default. */
  readonly columns?: readonly number[];
  readonly pairing?: "once" | "first-match";
}

/**
 * Influential options by paired t tests (Jamshidi et al., ASE 2017, RQ2: M6–M9). Each configuration
 * is paired with the one that differs in a single column. Where configurations are repeated, "once"
 * (default) pairs every row at most once, and "first-match" pairs each row without the option with
 * the first partner in row order, again and again: that is what reproduces the paper's counts.
 * @param x n×p of zeros and ones; other columns are compared exactly. @param y n values; NaN rows are left out,
 * infinite ones were cut off.
 * O(n·p) with hashed rows.
 */
export function optionEffects(
  x: Matrix,
  y: Float64Array,
  { columns, pairing = "once" }: EffectSettings = {},
): readonly OptionEffect[] {
  const p = x.columns;
  const rowKey = (i: number, without: number): string => {
    let key = "";
    for (let j = 0; j < p; j++) key += j === without ? "|" : `,${x.data[i * p + j]}`;
    return key;
  };
  return (columns ?? Array.from({ length: p }, (_, j) => j)).map((column) => {
    const partner = new Map<string, number[]>();
    const off: number[] = [];
    for (let i = 0; i < x.rows; i++) {
      if (Number.isNaN(y[i])) continue;
      if (x.data[i * p + column] === 0) off.push(i);
      else {
        const key = rowKey(i, column);
        const rows = partner.get(key);
        if (rows === undefined) partner.set(key, [i]);
        else rows.push(i);
      }
    }
    const pairs: OptionPair[] = [];
    for (const i of off) {
      // Repeated configurations are paired one by one, each once.
      const partners = partner.get(rowKey(i, column));
      const j = pairing === "once" ? partners?.shift() : partners?.[0];
      if (j !== undefined) pairs.push({ on: numberAt(y, j), off: numberAt(y, i) });
    }
    return summary(column, pairs);
  });
}

interface OptionPair {
  readonly on: number;
  readonly off: number;
}

function summary(column: number, pairs: readonly OptionPair[]): OptionEffect {
  const known = pairs.filter(({ on, off }) => !isCensored(on) && !isCensored(off));
  const differences = known.map(({ on, off }) => on - off);
  const n = differences.length;
  const meanDifference = mean(differences);
  const squares = differences.reduce((sum, d) => sum + (d - meanDifference) ** 2, 0);
  const isTested = n >= 2 && (squares !== 0 || meanDifference !== 0);
  return {
    column,
    pairCount: pairs.length,
    censoredCount: pairs.length - n,
    meanDifference,
    medianDifference: median(pairs.map(({ on, off }) => (on === off ? 0 : on - off))),
    pValue: isTested
      ? studentTwoSided(meanDifference / Math.sqrt(squares / (n - 1) / n), n - 1)
      : 1,
  };
}
