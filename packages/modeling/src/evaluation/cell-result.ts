/** Why a cell has no errors: code of the InputError, and its sentence. */
export interface CellFailure {
  readonly code: string;
  readonly message: string;
}

/**
 * Errors of one repeat of one strategy on one task, all over the same test rows. Rows that were cut off
 * in the target are test rows of rank correlation and regret, where they are worse than every value,
 * and of no other error. Plain data.
 */
export interface CellErrors {
  /** 100 × mean |y − ŷ| / y over test rows with y > 0; null when there are none. */
  readonly mapePercent: number | null;
  /** Median of the same. */
  readonly medianApePercent: number | null;
  /** Mean |ln(ŷ / y)| over rows where both are positive. */
  readonly meanLogRatio: number | null;
  /** Mean squared error over the variance of y; null when y is constant. */
  readonly nmse: number | null;
  /** Root of the mean squared error, in the metric's unit. */
  readonly rmse: number | null;
  /** Spearman's, ties averaged; null when either side is constant. */
  readonly rankCorrelation: number | null;
  /** How much worse the predicted best test row is than the best: 0 is perfect. */
  readonly regret: number | null;
  /** Share of test rows inside the predictor's 90 % interval; null when it has none. */
  readonly coverage90Percent: number | null;
}

/** What is stored of one repeat. Plain data. Errors are null where undefined or where it failed. */
export interface CellResult extends CellErrors {
  readonly strategy: string;
  readonly learner: string;
  /** What computed the learner's fits, where a machine decides about that; "" for all other learners. */
  readonly backend: string;
  readonly repeat: number;
  /** Seed of the split and of the strategy. */
  readonly seed: number;
  readonly trainCount: number;
  /** Test rows with a value. */
  readonly testCount: number;
  /**
   * Rows that were cut off, in the target and in the sources that the strategy uses: left out of every
   * fit, and in the target never measured.
   */
  readonly censoredCount: number;
  /** Row numbers of the table that were measured in the target, in the order asked. */
  readonly measuredRows: Int32Array;
  /**
   * Shannon entropy in bits of the measured values, in 100 bins over the range of all values of the target: what one
   * sample says beside another one of the same size. Null of one that measured nothing.
   */
  readonly sampleEntropyBits: number | null;
  /** Sum of the measured values (seconds or joules spent when the metric is one). */
  readonly measuredSum: number;
  /** By the clock that was passed in: questions, fit and prediction. */
  readonly fitSeconds: number;
  readonly failure?: CellFailure;
}
