/** Samples of several sensors on one clock. */
export interface SampleSeries {
  /** Monotonic milliseconds, ascending: the middle of each read. */
  readonly atMs: Float64Array;
  /** One array per sensor, in the sensor's unit; NaN where a read failed. */
  readonly values: readonly Float64Array[];
  readonly intervalMs: number;
}
