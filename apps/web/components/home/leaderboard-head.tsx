import Link from "next/link";
import type { RowFragment } from "../../generated/graphql.ts";
import { leaderboardAddress } from "../leaderboard/leaderboard-address.ts";
import { LeaderboardTable } from "../leaderboard/leaderboard-table.tsx";
import type { LoadedLeaderboard } from "../leaderboard/load-leaderboard.ts";
import { NoEvaluations } from "../leaderboard/no-evaluations.tsx";

const ROWS_MAX = 5;

/** The first rows of a leaderboard at its smallest budget, baselines always among them. */
export function LeaderboardHead(props: { readonly board: LoadedLeaderboard | undefined }) {
  const { board } = props;
  if (board === undefined) return <NoEvaluations />;
  const budget = board.budgets[0];
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
        configurations were measured in the new environment; lower is better.
      </p>
      <LeaderboardTable rows={head} suite={board.suite.slug} isBrief />
      <p>
        <Link
          href={leaderboardAddress({ suite: board.suite.slug, subject: board.subject, budget })}
        >
          The whole leaderboard: {rows.length} rows at this budget
        </Link>
      </p>
    </>
  );
}
