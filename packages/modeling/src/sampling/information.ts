/** How well the chosen rows tell what every row would: the information matrix of a design, however it is kept. */
export interface Information {
  /** Leverage of every row: what adding it would multiply the determinant by, less 1. */
  readonly leverages: Float64Array;
  /** Products of numbers that changes took so far. */
  readonly products: number;
  /** The leverage of one row, without the rounding errors of following it. */
  leverage(row: number): number;
  add(row: number): void;
  remove(row: number): void;
  /** Computes all leverages anew: following them adds rounding errors. */
  refresh(): void;
}

/** Keeps the information matrix invertible before enough rows are chosen. */
export const RIDGE = 1e-3;
