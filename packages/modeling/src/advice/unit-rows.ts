import type { Matrix } from "../space/index.ts";
import { numberAt } from "../space/index.ts";

/** Rows with every column on [0, 1], constant ones left out, and how far two of them are. */
export interface UnitRows {
  /** Mean difference over the columns: 0 for equal rows, 1 for opposite ones. */
  distance(a: number, b: number): number;
}

/** x: n×p. */
export function unitRows({ rows, columns, data }: Matrix): UnitRows {
  const kept: { readonly column: number; readonly width: number }[] = [];
  for (let column = 0; column < columns; column++) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const value = numberAt(data, row * columns + column);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (most > least) kept.push({ column, width: most - least });
  }
  return {
    distance(a, b) {
      let sum = 0;
      for (const { column, width } of kept) {
        const difference =
          numberAt(data, a * columns + column) - numberAt(data, b * columns + column);
        sum += Math.abs(difference) / width;
      }
      return kept.length === 0 ? 0 : sum / kept.length;
    },
  };
}
