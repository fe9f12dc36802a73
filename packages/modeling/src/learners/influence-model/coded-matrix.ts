import type { Matrix } from "../../space/index.ts";

/** How one encoded column enters terms: code = (value − center) / scale. */
export interface ColumnCode {
  readonly center: number;
  readonly scale: number;
  /** Whether the codes are 0 and 1. */
  readonly isBinary: boolean;
}

/**
 * Codes of the columns of x: two levels become 0 and 1, more than two are centred on their mean and
 * divided by their standard deviation; a constant column becomes 0.
 */
export function columnCodes(x: Matrix): readonly ColumnCode[] {
  const { rows, columns, data } = x;
  return Array.from({ length: columns }, (_, j): ColumnCode => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const value = data[i * columns + j] as number;
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }
    if (low === high) return { center: low, scale: 1, isBinary: true };
    let isBinary = true;
    let squares = 0;
    for (let i = 0; i < rows; i++) {
      const value = data[i * columns + j] as number;
      isBinary &&= value === low || value === high;
      squares += (value - sum / rows) ** 2;
    }
    if (isBinary) return { center: low, scale: high - low, isBinary };
    return { center: sum / rows, scale: Math.sqrt(squares / rows), isBinary };
  });
}

/** x (n×p) in codes, row-major. */
export function coded(x: Matrix, codes: readonly ColumnCode[]): Float64Array {
  const p = x.columns;
  return x.data.map((value, at) => {
    const { center, scale } = codes[at % p] as ColumnCode;
    return (value - center) / scale;
  });
}
