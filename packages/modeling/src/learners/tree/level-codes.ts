import type { Matrix } from "../../space/index.ts";

/** A matrix column by column, each value replaced by the number of its level. */
export interface LevelCodes {
  /** codes[j * rows + i] is the place of x(i, j) among the sorted distinct values of column j. */
  readonly codes: Int32Array;
  /** Sorted distinct values of each column. */
  readonly levels: readonly Float64Array[];
}

/** O(p · n log n) at worst; columns of few levels cost one search per value. */
export function levelCodes(x: Matrix): LevelCodes {
  const { rows: n, columns: p, data } = x;
  const codes = new Int32Array(n * p);
  const levels: Float64Array[] = [];
  for (let j = 0; j < p; j++) {
    const seen = new Map<number, number>();
    for (let i = 0; i < n; i++) seen.set(data[i * p + j] as number, 0);
    const sorted = Float64Array.from(seen.keys()).sort();
    sorted.forEach((level, code) => {
      seen.set(level, code);
    });
    for (let i = 0; i < n; i++) codes[j * n + i] = seen.get(data[i * p + j] as number) as number;
    levels.push(sorted);
  }
  return { codes, levels };
}
