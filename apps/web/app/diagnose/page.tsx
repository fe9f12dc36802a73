import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { attempt } from "../../attempt.ts";
import { diagnosedConfiguration } from "../../components/advice/diagnosed-configuration.ts";
import { DiagnosisForm } from "../../components/advice/diagnosis-form.tsx";
import { DiagnosisView } from "../../components/advice/diagnosis-view.tsx";
import { FigureRequest } from "../../components/figure-request/figure-request.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { metricText } from "../../format/metric-text.ts";
import { DiagnosedEnvironmentDocument, DiagnosisDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Diagnosis" };

/** Why a configuration performs as it does in an environment: which options are to blame. */
export default async function DiagnosePage(props: PageProps<"/diagnose">) {
  const search = await props.searchParams;
  const slug = searchText(search.environment);
  if (slug === undefined) return <NothingChosen />;
  const { environment } = await query(DiagnosedEnvironmentDocument, { slug });
  if (environment === null) notFound();
  const { system, shortTitle, series } = environment;
  const metrics = [...new Map(series.map(({ metric }) => [metric.name, metric])).values()];
  const wanted = searchText(search.metric);
  const metric = metrics.find(({ name }) => name === wanted) ?? metrics[0];
  const configuration = diagnosedConfiguration(search, system.options.nodes);
  const variables = { slug, metric: metric?.name ?? "", configuration: configuration ?? {} };
  const isAsked = metric !== undefined && configuration !== undefined;
  const { data, refusal } = isAsked ? await attempt(DiagnosisDocument, variables) : {};
  const diagnosis = data?.environment?.diagnosis;
  return (
    <>
      <PageHeading
        title="Why is this configuration slow?"
        trail={[
          ["/systems", "Systems"],
          [pageAddress("systems", system.slug), system.title],
          [pageAddress("environments", slug), shortTitle],
        ]}
      >
        Two models of this environment say which options, and which of them together, make a
        configuration perform as it does.
      </PageHeading>
      {searchText(search.fault) !== undefined && (
        <p role="alert">It was not computed: {searchText(search.fault)?.slice(0, 500)}.</p>
      )}
      {wanted !== undefined && metric !== undefined && metric.name !== wanted && (
        <p role="alert">
          “{wanted.slice(0, 80)}” was not measured here; {metricText(metric.name)} is shown.
        </p>
      )}
      <DiagnosisForm {...{ environment, search }} metric={metric?.name} />
      {refusal !== undefined && <p role="alert">There is no such configuration: {refusal}.</p>}
      {isAsked && diagnosis === null && (
        <EmptyState what={`${metricText(metric.name)} was not measured here.`}>
          Choose another metric.
        </EmptyState>
      )}
      {isAsked && diagnosis != null && diagnosis.result === null && (
        <FigureRequest
          subject={{ kind: "DIAGNOSIS", environment: slug, metric: metric.name, configuration }}
          what="What makes this configuration so"
          refusal={diagnosis.refusal?.message}
          back={addressOf(search)}
        />
      )}
      {isAsked && diagnosis?.result != null && (
        <>
          <DiagnosisView diagnosis={diagnosis.result} metric={metric} />
          <hr />
          <QueryDetails document={DiagnosisDocument} variables={variables} />
        </>
      )}
    </>
  );
}

function addressOf(search: Readonly<Record<string, string | string[] | undefined>>): string {
  const texts = Object.entries(search).flatMap(([name, value]) =>
    typeof value === "string" && name !== "fault" ? [[name, value]] : [],
  );
  return `/diagnose?${new URLSearchParams(texts)}`;
}

function NothingChosen() {
  return (
    <>
      <PageHeading title="Why is this configuration slow?">
        Which options, and which of them together, make a configuration perform as it does?
      </PageHeading>
      <EmptyState what="An environment is to be chosen.">
        Each environment of a <PageLink href="/systems">system</PageLink> leads here; so does its
        list of rows.
      </EmptyState>
    </>
  );
}
