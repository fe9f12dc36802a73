import type { LeaderboardChoicesQuery } from "../../generated/graphql.ts";
import { ChoiceLinks } from "./choice-links.tsx";
import { type LeaderboardChoice, leaderboardAddress } from "./leaderboard-address.ts";
import type { LoadedLeaderboard } from "./load-leaderboard.ts";

type Suite = LeaderboardChoicesQuery["suites"]["nodes"][number];

const SHOWN = [
  ["all", "all"],
  ["computed", "computed here"],
  ["published", "published"],
] as const;

/** Links for suite, subject, budget and origin, with what is chosen marked. */
export function LeaderboardChoices(props: {
  readonly suites: readonly Suite[];
  readonly board: LoadedLeaderboard;
  readonly choice: LeaderboardChoice;
}) {
  const { suites, board, choice } = props;
  return (
    <div className="choices">
      <ChoiceLinks
        name="Suite"
        choices={suites.flatMap(({ slug, title, subjects }) => {
          const subject = subjects.includes(choice.subject) ? choice.subject : subjects[0];
          if (subject === undefined) return [];
          const address = leaderboardAddress({ suite: slug, subject, show: choice.show });
          return [{ name: title, address, isChosen: slug === choice.suite }];
        })}
      />
      <ChoiceLinks
        name="Subject"
        choices={board.suite.subjects.map((subject) => ({
          name: subject,
          address: leaderboardAddress({ suite: choice.suite, subject, show: choice.show }),
          isChosen: subject === choice.subject,
        }))}
      />
      <ChoiceLinks
        name="Budget"
        choices={board.budgets.map((budget) => ({
          name: String(budget),
          address: leaderboardAddress({ ...choice, budget }),
          isChosen: budget === choice.budget,
        }))}
      />
      <ChoiceLinks
        name="Show"
        choices={SHOWN.map(([show, name]) => ({
          name,
          address: leaderboardAddress({ ...choice, show }),
          isChosen: show === choice.show,
        }))}
      />
    </div>
  );
}
