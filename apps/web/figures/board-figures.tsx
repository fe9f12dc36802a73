import type { LeaderboardChoice } from "../components/leaderboard/leaderboard-address.ts";
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
    </>
  );
}
