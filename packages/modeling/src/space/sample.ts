import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import { encode } from "./encoding.ts";
import type { Matrix } from "./matrix.ts";
import type { Metric } from "./metric.ts";
import { numberAt } from "./number-at.ts";

/**
 * Measured configurations of one environment and metric. x: n×p as `encode` gives it; y: n values in
 * the metric's unit; configurations: the n rows as they were given, same order as x and y.
 * Failed measurements never stand in a sample, and none that was cut off.
 */
export interface Sample {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly x: Matrix;
  readonly y: Float64Array;
  readonly configurations: readonly Configuration[];
  /** Configurations of the environment that were cut off and left out; 0 when absent. */
  readonly censoredCount?: number;
}

/** Values of one environment and metric, one per configuration: NaN failed, infinite was cut off. */
export interface EnvironmentValues {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly configurations: readonly Configuration[];
  readonly values: ArrayLike<number>;
}

/**
 * What learners are given of an environment: the configurations that have a value. The rule for what
 * was cut off is that every learner leaves it out of the fit, whatever it assumes, and that the sample
 * says how many those are: a value in its place would be made up, and no learner here has a likelihood
 * for "more than".
 */
export function uncensoredSample(environment: EnvironmentValues): Sample {
  const { space, metric, values } = environment;
  const rows = Int32Array.from(environment.configurations.keys());
  const kept = rows.filter((row) => Number.isFinite(values[row]));
  const configurations = Array.from(
    kept,
    (row) => environment.configurations[row] as Configuration,
  );
  return {
    space,
    metric,
    x: encode(space, configurations),
    y: Float64Array.from(kept, (row) => numberAt(values, row)),
    configurations,
    censoredCount: rows.filter(
      (row) => Math.abs(numberAt(values, row)) === Number.POSITIVE_INFINITY,
    ).length,
  };
}
