import type { Comparability } from "../analysis/comparability.ts";
import type { Configuration, ConfigurationSpace, Metric } from "../space/index.ts";

export const ADVICE_GOALS = ["map", "best", "pareto"] as const;
/**
 * map: predict every configuration well. best: find the best one by the first metric, within bounds.
 * pareto: find those that no other one beats in all metrics, within bounds.
 */
export type AdviceGoal = (typeof ADVICE_GOALS)[number];

/** What must hold of a measured metric. */
export interface MetricBound {
  readonly metric: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** An environment to learn from; plain data, so that a thread can be given it. */
export interface AdviceSource {
  readonly name: string;
  readonly system: string;
  readonly metrics: readonly Metric[];
  readonly configurations: readonly Configuration[];
  /** By name of the metric, one per configuration; NaN where it failed or was not measured. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** How it compares with the target, where that is known. */
  readonly comparability?: Comparability;
}

/** What is measured of a configuration in the target: repeats by metric, none where it failed. */
export interface MeasuredConfiguration {
  readonly configuration: Configuration;
  readonly values: Readonly<Record<string, readonly number[]>>;
}

/** What is asked. */
export interface AdviceTask {
  readonly space: ConfigurationSpace;
  /** All that the goal and the bounds name. */
  readonly metrics: readonly Metric[];
  readonly goal: AdviceGoal;
  /** Names: one to map or for the best, two to four for a Pareto set. */
  readonly objectives: readonly string[];
  readonly bounds: readonly MetricBound[];
  readonly sources: readonly AdviceSource[];
  /** Whether the caller named the sources: then all of them are used, or refused. Else the fittest are chosen. */
  readonly areSourcesNamed: boolean;
  /** Each configuration once. */
  readonly measured: readonly MeasuredConfiguration[];
  /** Options that no measured row stated, so that their defaults are taken. */
  readonly unstated?: readonly string[];
  /** Configurations of the target that may be measured, those included that are. */
  readonly budget: number;
  /** Configurations wanted now, at most what is left of the budget. */
  readonly count: number;
  readonly seed: string;
}
