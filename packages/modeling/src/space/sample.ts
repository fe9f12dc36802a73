import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import type { Matrix } from "./matrix.ts";
import type { Metric } from "./metric.ts";

/**
 * Measured configurations of one environment and metric. x: n×p as `encode` gives it; y: n values in
 * the metric's unit; configurations: the n rows as they were given, same order as x and y.
 * Failed measurements never stand in a sample.
 */
export interface Sample {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly x: Matrix;
  readonly y: Float64Array;
  readonly configurations: readonly Configuration[];
}
