import type { Configuration } from "./configuration.ts";
import type { Environment } from "./environment.ts";

export const FAILURE_STATUSES = ["failed", "timeout", "missing", "invalid"] as const;
/** failed: ran and broke. timeout: cut off. missing: never recorded. invalid: recorded, not usable. */
export type FailureStatus = (typeof FAILURE_STATUSES)[number];

/** Why a measurement has no value. */
export interface Failure {
  readonly status: FailureStatus;
  /** One sentence: "encoder exits with 255 when visualize is set". */
  readonly reason: string;
  /**
   * Of a timeout, in the metric's unit: the value would have been worse than this. A timeout is
   * right-censored: what ranks counts it as worse than every value. Absent where it is not known.
   */
  readonly limit?: number;
}

/** One repeat of one metric. It has a finite value or a failure, never both, never neither. */
export interface Measurement {
  readonly configuration: Configuration;
  readonly environment: Environment;
  readonly metric: string;
  /** Counts from 0 within (configuration, environment, metric). */
  readonly repeat: number;
  readonly value: number | null;
  readonly failure?: Failure;
}
