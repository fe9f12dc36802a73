import { query } from "../../api-client.ts";
import { LeaderboardStatisticsDocument } from "../../generated/graphql.ts";
import { LateSection } from "../layout/late-section.tsx";
import { StatisticsTable } from "./statistics-table.tsx";

/** The comparison with the target alone at the chosen budget, which follows the page. */
export function BoardStatistics(props: {
  readonly suite: string;
  readonly subject: string;
  readonly budget: number;
}) {
  return (
    <LateSection
      what="the comparison with the target alone"
      load={async () => {
        const { leaderboard } = await query(LeaderboardStatisticsDocument, props);
        return <StatisticsTable rows={leaderboard?.rows ?? []} />;
      }}
    />
  );
}
