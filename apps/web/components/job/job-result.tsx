import { pageAddress } from "../../addresses.ts";
import type { JobQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";

type Job = NonNullable<JobQuery["job"]>;

/** What came of a job: the page of what it made, then its result as it is stored. */
export function JobResult({ job }: { readonly job: Job }) {
  if (job.state !== "SUCCEEDED" || job.result === null) return null;
  const made = madeBy(job);
  return (
    <>
      {made !== undefined && (
        <p>
          <PageLink href={made.address}>{made.name}</PageLink>
        </p>
      )}
      <details>
        <summary>What it reported</summary>
        <pre>
          <code>{JSON.stringify(job.result, null, 2).slice(0, SHOWN)}</code>
        </pre>
      </details>
    </>
  );
}

/** Characters of a result; the API has all of it. */
const SHOWN = 20_000;

function madeBy({ kind, subject, id }: Job) {
  switch (kind) {
    case "IMPORT_DATASET":
    case "REFRESH_FIGURES":
      return { address: pageAddress("datasets", subject), name: "The data set" };
    case "EVALUATE_SUITE":
      return {
        address: `/leaderboard?${new URLSearchParams({ suite: subject })}`,
        name: "Its leaderboard",
      };
    case "ADVISE":
      return { address: `/advise/${encodeURIComponent(id)}`, name: "The advice" };
    default:
      return undefined;
  }
}
