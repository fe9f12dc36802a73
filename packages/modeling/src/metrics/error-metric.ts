/** One figure that compares predictions with measurements of the same rows. */
export interface ErrorMetric {
  /** kebab-case, equals the file name. */
  readonly name: string;
  readonly unit: string;
  readonly better: "lower" | "higher";
  readonly formula: string;
  /**
   * @param y n measured values; infinite where a run was cut off: metrics of order count it as worse
   * than every value, all others leave the row out. @param predicted n finite predictions, same order.
   * @param direction of the measured metric; decides what "best" is where that matters.
   * @returns NaN where the figure is not defined (no usable row, constant y).
   */
  compute(y: Float64Array, predicted: Float64Array, direction: "lower" | "higher"): number;
}
