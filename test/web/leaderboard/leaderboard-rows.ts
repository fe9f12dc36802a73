import type { RowFragment } from "../../../apps/web/generated/graphql.ts";

/** What a test says of a row; all else is ordinary. */
export interface RowOfTest {
  readonly strategy: string;
  readonly budget?: number;
  readonly mape?: number;
  readonly sd?: number | null;
  readonly learner?: string;
  readonly settings?: unknown;
  readonly rank?: number;
  readonly tieGroup?: number | null;
  readonly rankInterval?: { readonly low: number; readonly high: number } | null;
  readonly untestable?: string | null;
  readonly isPublished?: boolean;
  readonly isBaseline?: boolean;
  readonly isUnverified?: boolean;
  readonly failureCount?: number;
  readonly repeatCount?: number;
}

/** A row of a leaderboard as the API gives it. */
export function leaderboardRow(of: RowOfTest): RowFragment {
  return {
    rank: of.rank ?? 1,
    isUnverified: of.isUnverified ?? false,
    tieGroup: of.tieGroup ?? null,
    rankInterval: of.rankInterval ?? null,
    untestable: of.untestable ?? null,
    learner: of.learner ?? "",
    settings: of.settings ?? {},
    changedSettings: {},
    backends: [],
    budget: of.budget ?? 10,
    subject: "zlib",
    meanMapePercent: of.mape ?? 10,
    sdMapePercent: of.sd === undefined ? 1 : of.sd,
    medianApePercent: 5,
    meanLogRatio: 0.1,
    rankCorrelation: 0.9,
    regret: 0.05,
    repeatCount: of.repeatCount ?? 3,
    environmentCount: 4,
    failureCount: of.failureCount ?? 0,
    strategy: {
      id: `id-${of.strategy}`,
      name: of.strategy,
      title: `The strategy ${of.strategy}`,
      origin: of.isPublished === true ? "PUBLISHED" : "REPRODUCED",
      isBaseline: of.isBaseline ?? false,
      citation: {
        authors: "A. Author",
        title: of.isPublished === true ? "The published work" : "The work",
        venue: "ASE",
        year: 2017,
        doi: null,
        url: null,
      },
    },
  };
}
