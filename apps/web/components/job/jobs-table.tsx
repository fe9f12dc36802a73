import { formatDate } from "../../format/format-date.ts";
import { formatName } from "../../format/format-name.ts";
import { formatCount } from "../../format/format-number.ts";
import type { JobState, JobsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";

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
          <th scope="col">Finished</th>
        </tr>
      </thead>
      <tbody>
        {props.jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              {formatName(job.kind)}
              <div className="soft small">{job.error ?? job.message}</div>
            </th>
            <td>
              <Tag tone={TONES[job.state]}>{job.state.toLowerCase()}</Tag>
            </td>
            <td className="nowrap">
              <Progress job={job} />
            </td>
            <td className="nowrap">{formatDate(job.createdAt, "time")}</td>
            <td className="nowrap">
              {job.finishedAt === null ? "–" : formatDate(job.finishedAt, "time")}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Progress(props: { readonly job: Job }) {
  const { done, total, kind } = props.job;
  if (total <= 0) return <span className="soft">–</span>;
  return (
    <>
      <progress aria-label={`Progress of ${formatName(kind)}`} value={done} max={total} />{" "}
      <span className="small">
        {formatCount(done)} of {formatCount(total)}
      </span>
    </>
  );
}
