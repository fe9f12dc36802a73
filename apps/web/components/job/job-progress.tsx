import { formatCount } from "../../format/format-number.ts";
import type { JobKind } from "../../generated/graphql.ts";
import { jobTitle } from "./job-title.ts";

/** How far a job is: a bar and its numbers; a dash where nobody knows. */
export function JobProgress(props: {
  readonly job: {
    readonly kind: JobKind | null;
    readonly subject: string;
    readonly done: number;
    readonly total: number;
  };
}) {
  const { done, total } = props.job;
  if (total <= 0) return <span className="soft">–</span>;
  return (
    <>
      <progress aria-label={`Progress of ${jobTitle(props.job)}`} value={done} max={total} />{" "}
      <span className="small">
        {formatCount(done)} of {formatCount(total)}
      </span>
    </>
  );
}
