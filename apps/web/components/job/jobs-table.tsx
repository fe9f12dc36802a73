import { formatDate } from "../../format/format-date.ts";
import type { JobState, JobsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";
import { durationText } from "./duration-text.ts";
import { JobProgress } from "./job-progress.tsx";
import { jobTitle } from "./job-title.ts";

type Job = JobsQuery["jobs"]["nodes"][number];

const TONES: Readonly<Record<JobState, "plain" | "good" | "bad" | "accent">> = {
  QUEUED: "plain",
  RUNNING: "accent",
  SUCCEEDED: "good",
  FAILED: "bad",
  CANCELLED: "plain",
};

/** Jobs with their progress, or with the reason when they failed. */
export function JobsTable(props: { readonly jobs: readonly Job[] }) {
  return (
    <TableRegion label="Jobs">
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">State</th>
          <th scope="col">Progress</th>
          <th scope="col">Created</th>
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        {props.jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              <PageLink href={`/jobs/${encodeURIComponent(job.id)}`}>{jobTitle(job)}</PageLink>
              <div className="soft small">{job.error ?? job.message}</div>
            </th>
            <td>
              <Tag tone={TONES[job.state]}>{job.state.toLowerCase()}</Tag>
            </td>
            <td className="nowrap">
              <JobProgress job={job} />
            </td>
            <td className="nowrap">{formatDate(job.createdAt, "time")}</td>
            <td className="nowrap">{durationText(job.startedAt, job.finishedAt)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
