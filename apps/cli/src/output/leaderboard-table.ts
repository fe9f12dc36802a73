import { methodText } from "./method-text.ts";
import { table } from "./table.ts";

/** Settings of a strategy and of its learner; absent for a paper's figures. */
export interface MethodSettings {
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly learner?: Readonly<Record<string, unknown>>;
}

/** One strategy at one budget, as commands print it. */
export interface LeaderboardEntry {
  readonly rank: number;
  readonly strategy: string;
  readonly learner: string;
  /** All that was recorded. */
  readonly settings: MethodSettings;
  /** Those that are not at their default. */
  readonly changedSettings: MethodSettings;
  /** What computed the learner's fits, where a machine decides about that. */
  readonly backends: readonly string[];
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number | null;
  readonly repeatCount: number;
  readonly environmentCount: number;
  /** A figure of a paper: printed beside what was computed here, never mixed with it. */
  readonly isPublished: boolean;
  /** Uses no source: what transfer must beat. */
  readonly isBaseline: boolean;
}

/** The leaderboard of one system of a suite; rows by budget, then by error. */
export interface Leaderboard {
  readonly system: string;
  readonly rows: readonly LeaderboardEntry[];
}

/** A leaderboard as lines: one table per budget, published figures marked as such. */
export function leaderboardTable(board: Leaderboard): readonly string[] {
  const budgets = [...new Set(board.rows.map(({ budget }) => budget))];
  if (budgets.length === 0) return [`${board.system}: nothing was evaluated`];
  return budgets.flatMap((budget) => {
    const rows = board.rows
      .filter((row) => row.budget === budget)
      .map((row) => [
        methodText(row.strategy, row.changedSettings.strategy ?? {}),
        learnerText(row),
        row.meanMapePercent.toFixed(2),
        row.sdMapePercent === null ? "–" : row.sdMapePercent.toFixed(2),
        row.repeatCount,
        row.isPublished ? "published" : row.isBaseline ? "computed, baseline" : "computed",
      ]);
    const header = ["strategy", "learner", "MAPE %", "sd", "repeats", "origin"];
    return [`${board.system}, ${budget} measurements in the target`, ...table(header, rows), ""];
  });
}

/** "–" where none was used; where a machine decides what computes it, that is said. */
function learnerText({ learner, changedSettings, backends }: LeaderboardEntry): string {
  if (learner === "") return "–";
  const text = methodText(learner, changedSettings.learner ?? {});
  return backends.length === 0 ? text : `${text} on ${backends.join(", ")}`;
}
