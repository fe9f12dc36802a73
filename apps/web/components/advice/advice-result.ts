/** A configuration with what is known or thought of it. */
export interface AdvisedConfiguration {
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly values: readonly {
    readonly metric: string;
    /** Null where it is out of the range of numbers; so are its bounds. */
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly isMeasured: boolean;
  }[];
  readonly feasibleProbability: number;
  readonly reason?: string;
}

/** The result of a job of advice, as the API gives it. */
export interface AdviceResult {
  readonly next: readonly AdvisedConfiguration[];
  readonly best: {
    readonly members: readonly AdvisedConfiguration[];
    readonly count: number;
    readonly regret: { readonly median: number; readonly upper: number };
  } | null;
  readonly pareto: readonly AdvisedConfiguration[] | null;
  readonly predictions: readonly AdvisedConfiguration[];
  readonly influences: {
    readonly options: readonly {
      readonly option: string;
      readonly target: number | null;
      readonly sources: number | null;
    }[];
  };
  readonly sources: readonly {
    readonly name: string;
    readonly isUsed: boolean;
    readonly reason: string;
  }[];
  readonly transfer: { readonly verdict: string; readonly reason: string };
  readonly stop: { readonly isTime: boolean; readonly reason: string };
  readonly outlook: {
    readonly errorNow: number | null;
    readonly errorAtHalf: number | null;
    readonly errorAtBudget: number | null;
    readonly errorAtTwice: number | null;
  } | null;
  readonly feasibility: {
    readonly measuredCount: number;
    readonly failedCount: number;
    readonly expectedShare: number;
  };
  readonly candidateCount: number;
  readonly isWholeSpace: boolean;
  readonly notes: readonly string[];
}

/** The advice in a job's result; undefined where the job is not done, or was of another kind. */
export function adviceResult(result: unknown): AdviceResult | undefined {
  return typeof result === "object" && result !== null && "next" in result && "transfer" in result
    ? (result as AdviceResult)
    : undefined;
}
