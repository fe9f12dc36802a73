import { query } from "../../api-client.ts";
import { HomeHeadlineDocument, LeaderboardChoicesDocument } from "../../generated/graphql.ts";
import { loadLeaderboard } from "../leaderboard/load-leaderboard.ts";
import { LeaderboardHead } from "./leaderboard-head.tsx";

/** Who transfers best by the suites that are frozen; where their repeats do not say, the first leaderboard with rows. */
export async function HomeHeadline() {
  const { headline } = await query(HomeHeadlineDocument, {});
  if (headline !== null) return <LeaderboardHead board={headline} leaders={headline.leaders} />;
  const { suites } = await query(LeaderboardChoicesDocument, {});
  return <LeaderboardHead board={await loadLeaderboard(suites.nodes, {})} leaders={[]} />;
}
