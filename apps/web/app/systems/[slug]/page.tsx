import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { chosen, pageAddress, pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { EnvironmentsTable } from "../../../components/environment/environments-table.tsx";
import { FilterForm } from "../../../components/filter/filter-form.tsx";
import { TextField } from "../../../components/filter/text-field.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { ExternalLink } from "../../../components/layout/external-link.tsx";
import { LateSection } from "../../../components/layout/late-section.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Pager } from "../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { ConstraintsList } from "../../../components/system/constraints-list.tsx";
import { MetricsTable } from "../../../components/system/metrics-table.tsx";
import { OptimaSection } from "../../../components/system/optima-section.tsx";
import { OptionsTable } from "../../../components/system/options-table.tsx";
import { SystemData } from "../../../components/system/system-data.tsx";
import { SystemLinks } from "../../../components/system/system-links.tsx";
import { SystemNumbers } from "../../../components/system/system-numbers.tsx";
import { LiveFigure } from "../../../figures/live-figure.tsx";
import { metricText } from "../../../format/metric-text.ts";
import { SystemDocument, type SystemQuery } from "../../../generated/graphql.ts";

/** Environments on one page. */
const ENVIRONMENTS = 20;
/** Of which the best configurations are told. */
const OPTIMA = 8;

/** The name of the system as the title of its page. */
export async function generateMetadata(props: PageProps<"/systems/[slug]">): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One system: where it was measured, what can be set on it, and whose data these are. */
export default async function SystemPage(props: PageProps<"/systems/[slug]">) {
  const slug = pathName((await props.params).slug);
  const search = await props.searchParams;
  const [after, text] = [searchText(search.after), searchText(search.q)?.slice(0, 200)];
  const where = text === undefined ? {} : { text };
  const variables = { slug, environments: ENVIRONMENTS, after: after ?? null, where };
  const { system } = await query(SystemDocument, variables);
  if (system === null) notFound();
  const metric = measuredMetric(system);
  return (
    <>
      <PageHeading title={system.title} trail={[["/systems", "Systems"]]}>
        {system.description}
      </PageHeading>
      {system.url !== null && (
        <p>
          <ExternalLink address={system.url}>{system.url.replace(/^https?:\/\//, "")}</ExternalLink>
        </p>
      )}
      <SystemNumbers system={system} />
      <SystemLinks slug={slug} environmentCount={system.environmentCount} />
      <h2 id="environments">Environments</h2>
      <Environments system={system} slug={slug} text={text} after={after} />
      {metric !== undefined && (
        <>
          <h2>Default against best</h2>
          <p>
            {metricText(metric.name)}, {metric.better === "LOWER" ? "lower" : "higher"} is better;
            in brackets how many times worse than the best.
          </p>
          <LateSection
            what="the best configurations"
            load={() =>
              OptimaSection({
                asked: { ...variables, environments: OPTIMA, metric: metric.name },
                unit: metric.unit,
              })
            }
          />
        </>
      )}
      <h2 id="options">Options</h2>
      <OptionsTable options={system.options.nodes} />
      {system.options.pageInfo.hasNextPage && (
        <p className="soft">The first 100 options; the API has them all.</p>
      )}
      <h3>Constraints</h3>
      <ConstraintsList constraints={system.constraints} />
      <h2 id="metrics">Metrics</h2>
      <MetricsTable metrics={system.metrics} />
      <h2>Data sets</h2>
      <SystemData datasets={system.datasets.nodes} />
      <p>
        <PageLink href="/datasets">All data sets</PageLink>
      </p>
      <hr />
      <QueryDetails document={SystemDocument} variables={variables} />
    </>
  );
}

type System = NonNullable<SystemQuery["system"]>;

/** The environments on this page of the list, narrowed down by a text. */
function Environments(props: {
  readonly system: System;
  readonly slug: string;
  readonly text: string | undefined;
  readonly after: string | undefined;
}) {
  const { system, slug, text, after } = props;
  const metric = measuredMetric(system)?.name;
  const { nodes, pageInfo } = system.environments;
  const address = pageAddress("systems", slug, chosen({ q: text }));
  return (
    <>
      {(system.environmentCount > ENVIRONMENTS || text !== undefined) && (
        <FilterForm address={pageAddress("systems", slug)} label="Narrow environments down">
          <TextField name="q" label="Hardware, workload or version" value={text} />
        </FilterForm>
      )}
      {nodes.length > 0 && <EnvironmentsTable environments={nodes} />}
      {nodes.length === 0 && text !== undefined && (
        <EmptyState what={`No environment is called “${text}”.`}>
          <PageLink href={pageAddress("systems", slug)}>
            All {system.environmentCount} environments of {system.title}
          </PageLink>
        </EmptyState>
      )}
      {nodes.length === 0 && text === undefined && (
        <EmptyState what="No environment is stored." command="npx perfatlas datasets">
          Import a data set of this system; the command lists what can be had.
        </EmptyState>
      )}
      <Pager
        address={address}
        what="environments"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      {metric !== undefined && nodes.length > 0 && (
        <>
          <LiveFigure name="spread" search={{ system: slug }} />
          <LiveFigure name="influence-map" search={{ system: slug, metric }} />
          <LiveFigure name="coverage" search={{ system: slug, metric }} />
        </>
      )}
    </>
  );
}

/** The first metric of the system that was measured in the environments shown. */
function measuredMetric(system: System): System["metrics"][number] | undefined {
  const measured = new Set(
    system.environments.nodes.flatMap(({ series }) => series.map(({ metric }) => metric.name)),
  );
  return system.metrics.find(({ name }) => measured.has(name));
}
