import type { Metadata } from "next";
import Link from "next/link";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { JobsTable } from "../../components/job/jobs-table.tsx";
import { RefreshWhileRunning } from "../../components/job/refresh-while-running.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { JobsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Jobs" };

/** Imports and evaluations in the queue, with their progress. */
export default async function JobsPage(props: PageProps<"/jobs">) {
  const after = searchText((await props.searchParams).after);
  const { jobs } = await query(JobsDocument, {
    first: 50,
    ...(after !== undefined && { after }),
  });
  const list = jobs.nodes;
  const isRunning = list.some(({ state }) => state === "RUNNING" || state === "QUEUED");
  return (
    <>
      <PageHeading title="Jobs">
        Imports and evaluations run in the background; a job that was interrupted starts again.
      </PageHeading>
      {list.length === 0 ? (
        <EmptyState
          what="No job has run yet."
          command="npx perfatlas evaluate --suite sempl-fse24 --system x264 --repeats 10"
        >
          An evaluation, for instance, runs as one:
        </EmptyState>
      ) : (
        <JobsTable jobs={list} />
      )}
      {isRunning && (
        <p className="soft small">
          This page follows the jobs by itself; without a script,{" "}
          <Link href="/jobs">load it again</Link>.
        </p>
      )}
      <RefreshWhileRunning isRunning={isRunning} />
      <Pager
        address="/jobs"
        what="jobs"
        after={after}
        next={jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null}
      />
    </>
  );
}
