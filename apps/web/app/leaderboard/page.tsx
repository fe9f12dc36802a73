import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { BoardStatistics } from "../../components/leaderboard/board-statistics.tsx";
import { findBoard } from "../../components/leaderboard/find-board.ts";
import {
  type LeaderboardChoice,
  leaderboardAddress,
} from "../../components/leaderboard/leaderboard-address.ts";
import { LeaderboardChoices } from "../../components/leaderboard/leaderboard-choices.tsx";
import { LeaderboardView } from "../../components/leaderboard/leaderboard-view.tsx";
import { NoEvaluations } from "../../components/leaderboard/no-evaluations.tsx";
import { protocolsFirst } from "../../components/leaderboard/protocols-first.ts";
import { BoardFigures } from "../../figures/board-figures.tsx";
import {
  LeaderboardChoicesDocument,
  LeaderboardDocument,
  type LeaderboardQuery,
} from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Leaderboard" };

const SHOWN = ["all", "computed", "published"] as const;

/** Strategies ranked on a subject of a suite at a budget; every choice stands in the address. */
export default async function LeaderboardPage(props: PageProps<"/leaderboard">) {
  const search = await props.searchParams;
  const [suite, subject] = [searchText(search.suite), searchText(search.subject)];
  if (suite === undefined || subject === undefined) return await fullAddress(suite, subject);
  const variables = { suite, subject };
  const [{ suites: stored }, { leaderboard }] = await Promise.all([
    query(LeaderboardChoicesDocument, {}),
    query(LeaderboardDocument, variables),
  ]);
  const suites = protocolsFirst(stored.nodes);
  const found = suites.find(({ slug }) => slug === suite);
  if (found === undefined || leaderboard === null) notFound();
  const board = { suite: found, subject, ...leaderboard };
  const budget = readBudget(leaderboard, searchText(search.budget));
  const show = SHOWN.find((one) => one === searchText(search.show)) ?? "all";
  const choice: LeaderboardChoice = { suite, subject, budget: budget.chosen, show };
  return (
    <>
      <Heading />
      <LeaderboardChoices suites={suites} board={board} choice={choice} />
      {budget.odd !== undefined && (
        <p role="alert">
          Nothing was evaluated at a budget of {budget.odd.slice(0, 40)}. There are{" "}
          {leaderboard.budgets.join(", ") || "none yet"}; the smallest is shown.
        </p>
      )}
      <LeaderboardView board={board} choice={choice} />
      {board.evaluationCount > 0 && budget.chosen !== undefined && (
        <BoardStatistics suite={suite} subject={subject} budget={budget.chosen} />
      )}
      {board.rows.length > 0 && <BoardFigures choice={choice} subject={board.subject} />}
      <hr />
      <QueryDetails document={LeaderboardDocument} variables={variables} />
    </>
  );
}

/** Leads to the leaderboard that is worth looking at first, at an address that names it. */
async function fullAddress(suite: string | undefined, subject: string | undefined) {
  const { suites } = await query(LeaderboardChoicesDocument, {});
  const place = await findBoard(suites.nodes, { suite, subject });
  if (place !== undefined)
    redirect(leaderboardAddress({ suite: place.suite.slug, subject: place.subject }));
  if (suite !== undefined || subject !== undefined) notFound();
  return (
    <>
      <Heading />
      <NoEvaluations />
    </>
  );
}

function readBudget(
  { budgets }: NonNullable<LeaderboardQuery["leaderboard"]>,
  text: string | undefined,
): { readonly chosen: number | undefined; readonly odd?: string } {
  const [smallest] = budgets;
  if (text === undefined) return { chosen: smallest };
  const wanted = Number(text);
  return budgets.includes(wanted) ? { chosen: wanted } : { chosen: smallest, odd: text };
}

function Heading() {
  return (
    <PageHeading title="Leaderboard">
      A model exists where a system was measured before. How far off is it in a new environment,
      when only a few configurations can be measured there?
    </PageHeading>
  );
}
