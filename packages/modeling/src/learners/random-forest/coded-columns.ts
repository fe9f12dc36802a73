import type { Matrix } from "../../space/index.ts";

/** Columns as codes: the rank of each value among the distinct values of its column. */
export interface CodedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Distinct values per column, ascending. */
  readonly levels: readonly Float64Array[];
  /** n×p, row-major. */
  readonly codes: Uint16Array | Uint32Array;
  /** Σ (levels − 1): thresholds there are. */
  readonly thresholdCount: number;
}

/** Codes x (n×p). O(n p log n) where a column has many levels. */
export function codeColumns(x: Matrix): CodedColumns {
  const { rows, columns, data } = x;
  const levels: Float64Array[] = [];
  const codes = rows > 65_535 ? new Uint32Array(rows * columns) : new Uint16Array(rows * columns);
  let thresholdCount = 0;
  for (let j = 0; j < columns; j++) {
    const distinct = new Set<number>();
    for (let i = 0; i < rows; i++) distinct.add(data[i * columns + j] as number);
    const sorted = Float64Array.from(distinct).sort();
    levels.push(sorted);
    thresholdCount += Math.max(0, sorted.length - 1);
    const code = new Map(Array.from(sorted, (value, rank) => [value, rank]));
    for (let i = 0; i < rows; i++) {
      codes[i * columns + j] = code.get(data[i * columns + j] as number) as number;
    }
  }
  return { rows, columns, levels, codes, thresholdCount };
}
