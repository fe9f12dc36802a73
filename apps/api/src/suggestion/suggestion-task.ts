import type { Settings } from "@perfatlas/modeling/method";
import type { Configuration, ConfigurationSpace, Metric } from "@perfatlas/modeling/space";

/** Values of one environment; plain data, so that a thread can be given it. */
export interface SourceValues {
  readonly configurations: readonly Configuration[];
  /** One per configuration, all finite. */
  readonly values: Float64Array;
}

/** What is asked: which configurations of the space to measure next. */
export interface SuggestionTask {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly sources: readonly SourceValues[];
  /** Each configuration once; value null: it was measured and failed. */
  readonly measured: readonly {
    readonly configuration: Configuration;
    readonly value: number | null;
  }[];
  /** Configurations wanted, at least 1. */
  readonly count: number;
  /** Name of a strategy, or "random". */
  readonly strategy: string;
  /** Of the strategy; those that are absent are at their default. */
  readonly settings: Settings;
  readonly seed: string;
}

/** A configuration with what is known or thought of its value. */
export interface Estimate {
  readonly configuration: Configuration;
  /** In the metric's unit; the measured one where there is one. */
  readonly value: number;
  /** Bounds that should hold a measured value in 90 of 100 cases; null where it was measured. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What the values so far say about the rest of the space. */
export interface Outlook {
  /** Strategy or learner that predicts. */
  readonly model: string;
  /** The best one by the metric's direction, measured or predicted. */
  readonly best: Estimate;
  /** The best of those that are not measured, best first; at most 100. */
  readonly remaining: readonly Estimate[];
}

/** The answer to a `SuggestionTask`. */
export interface SuggestionAnswer {
  /** Valid, unmeasured, all different; fewer than asked for when the space has no more. */
  readonly configurations: readonly Configuration[];
  /** How many of them the strategy asked for; the others, at the end, are random. */
  readonly chosenCount: number;
  /** Why the strategy did not choose them all; null when it did. */
  readonly note: string | null;
  /** Null while too little is measured. */
  readonly outlook: Outlook | null;
}
