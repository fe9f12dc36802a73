import type { Matrix } from "../space/index.ts";
import { numberAt } from "../space/index.ts";
import { median } from "../stats/index.ts";
import { mean } from "../stats/mean.ts";
import { studentTwoSided } from "./student-two-sided.ts";

/** Effect of switching one binary option, over all pairs of configurations that differ only in it. */
export interface OptionEffect {
  /** Column of x. */
  readonly column: number;
  readonly pairCount: number;
  /** Mean and median of y(on) − y(off), in the metric's unit; NaN without pairs. */
  readonly meanDifference: number;
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
 * @param x n×p of zeros and ones; other columns are compared exactly. @param y n values; NaN rows are left out.
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
    const differences: number[] = [];
    for (const i of off) {
      // Repeated configurations are paired one by one, each once.
      const partners = partner.get(rowKey(i, column));
      const j = pairing === "once" ? partners?.shift() : partners?.[0];
      if (j !== undefined) differences.push(numberAt(y, j) - numberAt(y, i));
    }
    return summary(column, differences);
  });
}

function summary(column: number, differences: readonly number[]): OptionEffect {
  const n = differences.length;
  if (n === 0) {
    return {
      column,
      pairCount: 0,
      meanDifference: Number.NaN,
      medianDifference: Number.NaN,
      pValue: 1,
    };
  }
  const meanDifference = mean(differences);
  const squares = differences.reduce((sum, d) => sum + (d - meanDifference) ** 2, 0);
  const medianDifference = median(differences);
  if (n < 2 || (squares === 0 && meanDifference === 0)) {
    return { column, pairCount: n, meanDifference, medianDifference, pValue: 1 };
  }
  const t = meanDifference / Math.sqrt(squares / (n - 1) / n);
  return {
    column,
    pairCount: n,
    meanDifference,
    medianDifference,
    pValue: studentTwoSided(t, n - 1),
  };
}
