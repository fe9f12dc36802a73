import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pathName } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { adviceResult } from "../../../components/advice/advice-result.ts";
import { AdviceView } from "../../../components/advice/advice-view.tsx";
import { advisedPlaces } from "../../../components/advice/advised-places.ts";
import { JobFacts } from "../../../components/job/job-facts.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { AdvisedPlacesDocument, JobDocument } from "../../../generated/graphql.ts";

export const metadata: Metadata = { title: "Advice" };

/** What a job of advice answered, at an address that stays; while it works, how far it is. */
export default async function AdvicePage(props: PageProps<"/advise/[id]">) {
  const id = pathName((await props.params).id);
  const { job } = await query(JobDocument, { id });
  if (job === null || job.kind !== "ADVISE") notFound();
  const advice = adviceResult(job.result);
  const slugs = [job.subject, ...(advice?.sources ?? []).map(({ name }) => name)];
  const { environments } = await query(AdvisedPlacesDocument, { slugs });
  const places = advisedPlaces(environments.nodes);
  const isGoing = job.state === "RUNNING" || job.state === "QUEUED";
  return (
    <>
      <PageHeading
        title={`Advice on ${places.titleOf(job.subject)}`}
        trail={[["/advise", "Advice"]]}
      />
      {isGoing && (
        <p data-is-going>
          It is being worked out. This page follows it by itself; without a script,{" "}
          <PageLink href={`/advise/${encodeURIComponent(id)}`}>load it again</PageLink>.
        </p>
      )}
      {job.state === "FAILED" && (
        <EmptyState what={`No advice can be given: ${job.error ?? "the job failed"}.`}>
          <PageLink href="/advise">Ask otherwise</PageLink>
        </EmptyState>
      )}
      {advice === undefined ? (
        <JobFacts job={job} />
      ) : (
        <AdviceView advice={advice} places={places} />
      )}
      <hr />
      <QueryDetails document={JobDocument} variables={{ id }} />
    </>
  );
}
