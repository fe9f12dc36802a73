import Link from "next/link";
import { query } from "../api-client.ts";
import { HomeCounts } from "../components/home/home-counts.tsx";
import { LeaderboardHead } from "../components/home/leaderboard-head.tsx";
import { NewestData } from "../components/home/newest-data.tsx";
import { StartCommands } from "../components/home/start-commands.tsx";
import { EmptyState } from "../components/layout/empty-state.tsx";
import { PageHeading } from "../components/layout/page-heading.tsx";
import { loadLeaderboard } from "../components/leaderboard/load-leaderboard.ts";
import { SystemsTable } from "../components/system/systems-table.tsx";
import { HomeDocument } from "../generated/graphql.ts";

/** Home: what can be compared, what is new, who leads, and how to start. */
export default async function HomePage() {
  const home = await query(HomeDocument, {});
  const systems = home.systems.nodes;
  const { headline } = home;
  const board = headline ?? (await loadLeaderboard(home.suites.nodes, {}));
  return (
    <>
      <PageHeading title="What does this option do to performance, here?">
        And how much of what was measured elsewhere still holds? Perfatlas keeps measurements of
        configurable systems across hardware, workloads and versions, and ranks the strategies that
        carry a performance model from one environment to the next.
      </PageHeading>
      <HomeCounts counts={home.counts} />
      <h2>Who transfers best</h2>
      <LeaderboardHead board={board} leaders={headline?.leaders ?? []} />
      <h2>What can be compared</h2>
      {systems.length === 0 ? (
        <EmptyState what="No system is stored yet." command="npx perfatlas datasets">
          Import a data set: the command lists what can be had.
        </EmptyState>
      ) : (
        <SystemsTable systems={systems} />
      )}
      <div className="columns columns-even">
        <section>
          <h2>Newest data</h2>
          <NewestData datasets={home.datasets.nodes} />
          <p>
            <Link href="/datasets">All data sets, with licences and digests</Link>
          </p>
        </section>
        <section>
          <h2>Start here</h2>
          <StartCommands />
        </section>
      </div>
    </>
  );
}
