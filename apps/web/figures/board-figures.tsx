import { figureAddress } from "../components/figure/figure-address.ts";
import type { LeaderboardChoice } from "../components/leaderboard/leaderboard-address.ts";
import { PageLink } from "../components/link/page-link.tsx";
import { LiveFigure } from "./live-figure.tsx";

/** What is drawn of a leaderboard: places at the chosen budget, then error and regret over all budgets. */
export function BoardFigures(props: {
  readonly choice: LeaderboardChoice;
  readonly subject: string;
}) {
  const { suite, budget } = props.choice;
  const search = { suite, subject: props.subject };
  const atBudget = budget === undefined ? search : { ...search, budget: String(budget) };
  return (
    <>
      <LiveFigure name="leaderboard" search={atBudget} />
      <LiveFigure name="learning-curves" search={search} />
      <LiveFigure name="regret" search={search} />
      <p>
        At {budget === undefined ? "the largest budget" : `${budget} measurements`}:{" "}
        <PageLink href={figureAddress("calibration", atBudget)}>do intervals hold?</PageLink>{" "}
        <PageLink href={figureAddress("sample-entropy", atBudget)}>
          How much do samples say?
        </PageLink>
      </p>
    </>
  );
}
