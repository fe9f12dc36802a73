import type { ConfigurationSpace, Matrix, Metric } from "../space/index.ts";

/** Configurations that were tried in both of two environments. x: n×p, as `encode` gives it. */
export interface SharedConfigurations {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly x: Matrix;
}
