import type { Metadata } from "next";
import { chosen, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { JobsTable } from "../../components/job/jobs-table.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { ChoiceLinks } from "../../components/leaderboard/choice-links.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { type JobState, JobsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Jobs" };

const SHOWN = [
  ["all", []],
  ["going on", ["QUEUED", "RUNNING"]],
  ["done", ["SUCCEEDED"]],
  ["failed", ["FAILED", "CANCELLED"]],
] as const satisfies readonly (readonly [string, readonly JobState[]])[];

/** Imports, evaluations, figures and advice in the queue, with their progress. */
export default async function JobsPage(props: PageProps<"/jobs">) {
  const search = await props.searchParams;
  const after = searchText(search.after);
  const [show, states] = SHOWN.find(([name]) => name === search.show) ?? SHOWN[0];
  const where = states.length === 0 ? null : { stateIn: [...states] };
  const { jobs } = await query(JobsDocument, { first: 40, after: after ?? null, where });
  const list = jobs.nodes;
  const isRunning = list.some(({ state }) => state === "RUNNING" || state === "QUEUED");
  const address = (name: string) =>
    `/jobs?${new URLSearchParams(chosen({ show: name === "all" ? undefined : name }))}`;
  return (
    <>
      <PageHeading title="Jobs">
        Imports, evaluations, figures and advice run in the background; a job that was interrupted
        starts again.
      </PageHeading>
      <ChoiceLinks
        name="Show"
        choices={SHOWN.map(([name]) => ({ name, address: address(name), isChosen: name === show }))}
      />
      {list.length > 0 && <JobsTable jobs={list} />}
      {list.length === 0 && show !== "all" && (
        <EmptyState what="No job is like this.">
          <PageLink href="/jobs">All jobs</PageLink>
        </EmptyState>
      )}
      {list.length === 0 && show === "all" && (
        <EmptyState
          what="No job has run yet."
          command="npx perfatlas evaluate --suite sempl-fse24 --system x264 --repeats 10"
        >
          An evaluation, for instance, runs as one:
        </EmptyState>
      )}
      {isRunning && (
        <p className="soft small" data-is-going>
          This page follows the jobs by itself; without a script,{" "}
          <PageLink href={address(show)}>load it again</PageLink>.
        </p>
      )}
      <Pager
        address={address(show)}
        what="jobs"
        after={after}
        next={jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null}
      />
    </>
  );
}
