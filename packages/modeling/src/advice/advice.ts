import type { Configuration } from "../space/index.ts";
import type { TransferJudgement } from "./judge-transfer.ts";
import type { ProposalReason } from "./propose-next.ts";
import type { RankedSource } from "./rank-sources.ts";
import type { Outlook } from "./what-more-buys.ts";
import type { StopAdvice } from "./when-to-stop.ts";

/** A configuration with what is known or thought of it. */
export interface AdvisedConfiguration {
  readonly configuration: Configuration;
  /** One per metric that could be learned. */
  readonly values: readonly AdvisedValue[];
  /** Probability that it does not fail and keeps all bounds; 0 or 1 where it was measured. */
  readonly feasibleProbability: number;
}

/** A value in the metric's unit with the bounds that should hold it in 90 of 100 cases. */
export interface AdvisedValue {
  readonly metric: string;
  /** The median of what was measured, or of what is predicted. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly isMeasured: boolean;
}

/** Share of the variance that an option alone explains; null where nothing is fitted, or no source is used. */
export interface OptionInfluence {
  readonly option: string;
  /** Of what is predicted in the target. */
  readonly target: number | null;
  /** Mean over the sources, of what they measured. */
  readonly sources: number | null;
}

/** What to measure next, and what is known so far. */
export interface Advice {
  readonly next: readonly (AdvisedConfiguration & { readonly reason: ProposalReason })[];
  /** Goal "best": those that cannot be told apart from the best, to be measured again; at most 20 of `count`. */
  readonly best: {
    readonly members: readonly AdvisedConfiguration[];
    readonly count: number;
    /** What the first of them is expected to lose against the true best: its median and a bound for 95 of 100 cases. */
    readonly regret: { readonly median: number; readonly upper: number };
  } | null;
  /** Goal "pareto": measured and predicted ones; each value says which. At most 100. */
  readonly pareto: readonly AdvisedConfiguration[] | null;
  /** Of what is not measured, the best by the first objective; at most 100. */
  readonly predictions: readonly AdvisedConfiguration[];
  readonly influences: {
    readonly options: readonly OptionInfluence[];
    /** Kendall's tau of both rankings; null where one is missing or constant. */
    readonly kendallTau: number | null;
  };
  readonly sources: readonly RankedSource[];
  readonly transfer: TransferJudgement;
  /** What more measuring would buy; null below eight rows. */
  readonly outlook: Outlook | null;
  readonly stop: StopAdvice;
  readonly feasibility: {
    readonly measuredCount: number;
    readonly failedCount: number;
    /** Share of the candidates that is expected to be feasible. */
    readonly expectedShare: number;
  };
  /** Strategy or learner that predicts the first objective; null where nothing is. */
  readonly model: string | null;
  readonly candidateCount: number;
  /** Whether these are all valid configurations. */
  readonly isWholeSpace: boolean;
  readonly notes: readonly string[];
}
