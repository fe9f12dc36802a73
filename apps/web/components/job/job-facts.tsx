import { formatDate } from "../../format/format-date.ts";
import type { JobQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";
import { durationText } from "./duration-text.ts";
import { JobProgress } from "./job-progress.tsx";
import { jobTitle } from "./job-title.ts";

type Job = NonNullable<JobQuery["job"]>;

/** State, times and place of a job, as a list of facts. */
export function JobFacts({ job }: { readonly job: Job }) {
  const time = (iso: string | null) => (iso === null ? "–" : formatDate(iso, "time"));
  return (
    <dl className="facts">
      <dt>State</dt>
      <dd>
        {job.state.toLowerCase()}
        {job.message !== "" && job.error === null && <span className="soft">: {job.message}</span>}
      </dd>
      {job.error !== null && (
        <>
          <dt>Why it failed</dt>
          <dd>{job.error}</dd>
        </>
      )}
      {job.startedAt !== null && (
        <>
          <dt>Progress</dt>
          <dd>
            <JobProgress job={job} />
          </dd>
        </>
      )}
      {job.position !== null && (
        <>
          <dt>Place in the line</dt>
          <dd>
            {job.position}
            {job.waitsBehind !== null && (
              <>
                , behind{" "}
                <PageLink href={`/jobs/${encodeURIComponent(job.waitsBehind.id)}`}>
                  {jobTitle(job.waitsBehind)}
                </PageLink>
              </>
            )}
          </dd>
        </>
      )}
      <dt>Asked for</dt>
      <dd>{time(job.createdAt)}</dd>
      {job.notBefore !== null && (
        <>
          <dt>Not before</dt>
          <dd>{time(job.notBefore)}</dd>
        </>
      )}
      {job.startedAt !== null && (
        <>
          <dt>Begun</dt>
          <dd>{time(job.startedAt)}</dd>
        </>
      )}
      {job.finishedAt !== null && (
        <>
          <dt>Took</dt>
          <dd>{durationText(job.startedAt, job.finishedAt)}</dd>
        </>
      )}
      <dt>Id</dt>
      <dd>
        <code>{job.uuid}</code>
      </dd>
    </dl>
  );
}
