import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { localPath } from "../../../components/ask/local-path.ts";
import { JobFacts } from "../../../components/job/job-facts.tsx";
import { JobResult } from "../../../components/job/job-result.tsx";
import { jobTitle } from "../../../components/job/job-title.ts";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { JobDocument } from "../../../generated/graphql.ts";

export const metadata: Metadata = { title: "Job" };

/** One job: what it does, how far it is or why it failed, and what came of it. */
export default async function JobPage(props: PageProps<"/jobs/[id]">) {
  const id = pathName((await props.params).id);
  const back = localPath(searchText((await props.searchParams).back));
  const { job } = await query(JobDocument, { id });
  if (job === null) notFound();
  const isGoing = job.state === "RUNNING" || job.state === "QUEUED";
  return (
    <>
      <PageHeading title={jobTitle(job)} trail={[["/jobs", "Jobs"]]} />
      <JobFacts job={job} />
      {isGoing && (
        <p className="soft" data-is-going>
          This page follows the job by itself; without a script,{" "}
          <PageLink href={`/jobs/${encodeURIComponent(id)}`}>load it again</PageLink>.
        </p>
      )}
      {back !== undefined && (
        <p>
          <PageLink href={back}>
            {isGoing ? "Back to where it was asked for" : "See what it gave"}
          </PageLink>
        </p>
      )}
      <JobResult job={job} />
      <hr />
      <QueryDetails document={JobDocument} variables={{ id }} />
    </>
  );
}
