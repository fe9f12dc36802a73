import { rollup } from "d3-array";
import { query } from "../../api-client.ts";
import { LeaderboardDocument, type RowFragment } from "../../generated/graphql.ts";

/** A strategy's rows on one subject, and what they compare with. */
export interface SubjectResults {
  readonly subject: string;
  readonly rows: readonly RowFragment[];
  /** Rows of every strategy, per budget. */
  readonly rowCounts: ReadonlyMap<number, number>;
  /** Rows of the baselines, to be seen beside. */
  readonly baselines: readonly RowFragment[];
}

/** A strategy and its results on the subjects of a suite. */
export interface StrategyResults {
  readonly strategy: RowFragment["strategy"];
  readonly subjects: readonly SubjectResults[];
}

/**
 * A strategy with its results on every subject of a suite.
 * @returns undefined when no row of the suite is of this strategy.
 */
export async function loadStrategy(
  suite: { readonly slug: string; readonly subjects: readonly string[] },
  name: string,
): Promise<StrategyResults | undefined> {
  const boards = await Promise.all(
    suite.subjects.map(async (subject) => {
      const answer = await query(LeaderboardDocument, { suite: suite.slug, subject });
      return { subject, rows: answer.leaderboard?.rows ?? [] };
    }),
  );
  return resultsOf(name, boards);
}

/** What leaderboards say of one strategy; undefined when they do not name it. */
export function resultsOf(
  name: string,
  boards: readonly { readonly subject: string; readonly rows: readonly RowFragment[] }[],
): StrategyResults | undefined {
  const subjects = boards.flatMap(({ subject, rows: all }) => {
    const rows = all.filter((row) => row.strategy.name === name);
    if (rows.length === 0) return [];
    const rowCounts = rollup(
      all,
      (group) => group.length,
      (row) => row.budget,
    );
    const baselines = all.filter((row) => row.strategy.isBaseline && row.strategy.name !== name);
    return [{ subject, rows, rowCounts, baselines }];
  });
  const strategy = subjects[0]?.rows[0]?.strategy;
  return strategy === undefined ? undefined : { strategy, subjects };
}
