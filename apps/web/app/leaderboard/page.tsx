import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import type { LeaderboardChoice } from "../../components/leaderboard/leaderboard-address.ts";
import { LeaderboardChoices } from "../../components/leaderboard/leaderboard-choices.tsx";
import { LeaderboardView } from "../../components/leaderboard/leaderboard-view.tsx";
import { loadLeaderboard } from "../../components/leaderboard/load-leaderboard.ts";
import { NoEvaluations } from "../../components/leaderboard/no-evaluations.tsx";
import { protocolsFirst } from "../../components/leaderboard/protocols-first.ts";
import { BoardFigures } from "../../figures/board-figures.tsx";
import { LeaderboardChoicesDocument, LeaderboardDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Leaderboard" };

const SHOWN = ["all", "computed", "published"] as const;

/** Strategies ranked on a subject of a suite at a budget; every choice stands in the address. */
export default async function LeaderboardPage(props: PageProps<"/leaderboard">) {
  const search = await props.searchParams;
  const stored = (await query(LeaderboardChoicesDocument, {})).suites.nodes;
  const suites = protocolsFirst(stored);
  const wanted = { suite: searchText(search.suite), subject: searchText(search.subject) };
  const board = await loadLeaderboard(suites, wanted);
  if (board === undefined && wanted.suite !== undefined) notFound();
  if (board === undefined)
    return (
      <>
        <Heading />
        <NoEvaluations />
      </>
    );
  const budgetText = searchText(search.budget);
  const budget = budgetText === undefined ? board.budgets[0] : Number(budgetText);
  if (budget !== undefined && !board.budgets.includes(budget)) notFound();
  const show = SHOWN.find((one) => one === searchText(search.show)) ?? "all";
  const choice: LeaderboardChoice = {
    suite: board.suite.slug,
    subject: board.subject,
    budget,
    show,
  };
  const variables = { suite: choice.suite, subject: choice.subject };
  return (
    <>
      <Heading />
      <LeaderboardChoices suites={suites} board={board} choice={choice} />
      <LeaderboardView board={board} choice={choice} />
      {board.rows.length > 0 && <BoardFigures choice={choice} subject={board.subject} />}
      <hr />
      <QueryDetails document={LeaderboardDocument} variables={variables} />
    </>
  );
}

function Heading() {
  return (
    <PageHeading title="Leaderboard">
      A model exists where a system was measured before. How far off is it in a new environment,
      when only a few configurations can be measured there?
    </PageHeading>
  );
}
