import type { Learner, Predictor, Settings } from "../learners/learner.ts";
import type { Rng } from "../random/rng.ts";
import type {
  Citation,
  Configuration,
  ConfigurationSpace,
  Metric,
  Sample,
} from "../space/index.ts";

/** What a strategy is given. */
export interface TransferTask {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  /** Already paid for. May be empty for strategies that declare `usesSources: false`. */
  readonly sources: readonly Sample[];
  /** Configurations that can be measured in the target. */
  readonly candidates: readonly Configuration[];
  /** Target measurements that may be asked for, at least 0. */
  readonly budget: number;
  readonly learner: Learner;
}

/** Yields configurations to measure in the target; receives their values in the same order. */
export type Transfer = Generator<readonly Configuration[], Predictor, Float64Array>;

/** How measurements of sources are reused to predict a target. Pure, synchronous, seeded. */
export interface TransferStrategy {
  /** kebab-case, equals the file name. */
  readonly name: string;
  readonly settings: Settings;
  readonly citation: Citation;
  readonly usesSources: boolean;
  learn(task: TransferTask, rng: Rng): Transfer;
}
