/** The leaderboard of one subject of a suite. */
export const readLeaderboard = `query ReadLeaderboard($suite: String!, $subject: String!) {
  leaderboard(suite: $suite, subject: $subject) {
    subject
    budgets
    evaluationCount
    rows {
      rank
      strategy { name title origin isBaseline }
      learner
      budget
      meanMapePercent
      sdMapePercent
      medianApePercent
      rankCorrelation
      regret
      repeatCount
      environmentCount
      fitSeconds
    }
  }
}`;

/** One strategy at one budget. Errors are means over repeats and target environments. */
export interface LeaderboardRow {
  readonly rank: number;
  readonly strategy: {
    readonly name: string;
    readonly title: string;
    readonly origin: "REPRODUCED" | "PUBLISHED";
    readonly isBaseline: boolean;
  };
  readonly learner: string;
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number | null;
  readonly medianApePercent: number | null;
  readonly rankCorrelation: number | null;
  readonly regret: number | null;
  readonly repeatCount: number;
  readonly environmentCount: number;
  readonly fitSeconds: number | null;
}

/** The leaderboard as `readLeaderboard` gives it; null where the suite has no such subject. */
export interface LeaderboardAnswer {
  readonly leaderboard: {
    readonly subject: string;
    readonly budgets: readonly number[];
    readonly evaluationCount: number;
    readonly rows: readonly LeaderboardRow[];
  } | null;
}
