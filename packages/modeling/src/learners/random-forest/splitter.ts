import type { Rng } from "../../random/index.ts";

/** Rows of one tree. Positions, not row numbers, index all but `codes`. */
export interface TreeRows {
  /** Row numbers in the sample; the nodes are slices. */
  readonly row: Int32Array;
  /** Bootstrap count + 2^24 for each row: weights and rows are summed at once, exactly. */
  readonly count: Float64Array;
  /** Bootstrap count times the value as a whole number; sums of these are exact. */
  readonly sum: Float64Array;
}

/** One row's share of a packed count. */
export const ROW = 2 ** 24;

/** Weight part of a packed count. */
export function weightOf(count: number): number {
  return count - Math.floor(count / ROW) * ROW; // % on doubles is a slow call
}

/** Finds the best split of a node and divides its rows. */
export interface Splitter {
  /** Takes the rows of a new tree; `length` positions are used. */
  start(rows: TreeRows, length: number): void;
  /**
   * Looks for the split of positions [from, to) with the largest S_l²/w_l + S_r²/w_r (the largest fall
   * of the squared error). Splits that tie are equally likely. False when no column offers one.
   */
  find(from: number, to: number, rng: Rng): boolean;
  /** The found split: rows with code ≤ splitCode of the column go left. */
  readonly column: number;
  readonly splitCode: number;
  /** Moves left rows before right ones, keeping their order; returns the first right position. */
  partition(from: number, to: number): number;
}
