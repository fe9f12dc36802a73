import type { RowFragment } from "../../generated/graphql.ts";
import { Tag } from "../layout/tag.tsx";
import { leaderboardAddress } from "../leaderboard/leaderboard-address.ts";
import { LeaderboardTable } from "../leaderboard/leaderboard-table.tsx";
import type { LoadedLeaderboard } from "../leaderboard/load-leaderboard.ts";
import { NoEvaluations } from "../leaderboard/no-evaluations.tsx";
import { rowName } from "../leaderboard/row-name.ts";
import { PageLink } from "../link/page-link.tsx";

const ROWS_MAX = 5;

/**
 * The first rows of a leaderboard at its smallest budget with rows, baselines always among them, and who
 * leads: all that the repeats cannot tell apart from the best, or that they are too few to say.
 */
export function LeaderboardHead(props: {
  readonly board: LoadedLeaderboard | undefined;
  readonly leaders: readonly RowFragment[];
}) {
  const { board, leaders } = props;
  if (board === undefined) return <NoEvaluations />;
  const budget = leaders[0]?.budget ?? board.budgets[0];
  const rows = board.rows.filter((row) => row.budget === budget);
  if (budget === undefined || rows.length === 0)
    return (
      <NoEvaluations
        suite={board.suite.slug}
        subject={board.subject}
        dataset={board.suite.dataset?.slug}
      />
    );
  // Every baseline is among them, with the learner that does best with it.
  const isFirst = (row: RowFragment) =>
    row === rows.find(({ strategy }) => strategy.id === row.strategy.id);
  const head = rows.filter((row, i) => i < ROWS_MAX || (row.strategy.isBaseline && isFirst(row)));
  return (
    <>
      <p>
        Mean absolute percentage error on <strong>{board.subject}</strong> after only {budget}{" "}
        configurations were measured in the new environment; lower is better.{" "}
        {board.isSimulated && <Tag tone="warn">simulated sources</Tag>}
      </p>
      <p>{leadersText(leaders)}</p>
      <LeaderboardTable rows={head} suite={board.suite.slug} isBrief />
      <p>
        <PageLink
          href={leaderboardAddress({ suite: board.suite.slug, subject: board.subject, budget })}
        >
          The whole leaderboard: {rows.length} rows at this budget
        </PageLink>
      </p>
    </>
  );
}

function leadersText(leaders: readonly RowFragment[]): string {
  const names = leaders.map(rowName);
  const [only] = names;
  if (only === undefined) {
    return "No suite has enough repeats yet to say which is best: the order is by mean error alone.";
  }
  if (names.length === 1) return `Best: ${only}.`;
  return `Best, and not to be told apart: ${names.join("; ")}.`;
}
