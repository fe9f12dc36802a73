import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { pageAddress, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { EnvironmentsTable } from "../../../components/environment/environments-table.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { ExternalLink } from "../../../components/layout/external-link.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Pager } from "../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { ConstraintsList } from "../../../components/system/constraints-list.tsx";
import { MetricsTable } from "../../../components/system/metrics-table.tsx";
import { OptionsTable } from "../../../components/system/options-table.tsx";
import { SystemData } from "../../../components/system/system-data.tsx";
import { SystemNumbers } from "../../../components/system/system-numbers.tsx";
import { LiveFigure } from "../../../figures/live-figure.tsx";
import { SystemDocument } from "../../../generated/graphql.ts";

/** The name of the system as the title of its page. */
export async function generateMetadata(props: PageProps<"/systems/[slug]">): Promise<Metadata> {
  return { title: decodeURIComponent((await props.params).slug) };
}

/** One system: where it was measured, what can be set on it, and whose data these are. */
export default async function SystemPage(props: PageProps<"/systems/[slug]">) {
  const slug = decodeURIComponent((await props.params).slug);
  const after = searchText((await props.searchParams).after);
  const variables = { slug, environments: 100, ...(after !== undefined && { after }) };
  const { system } = await query(SystemDocument, variables);
  if (system === null) notFound();
  const environments = system.environments.nodes;
  const { pageInfo } = system.environments;
  // The first one that anything was measured of.
  const metric = system.metrics.find(({ name }) =>
    environments.some(({ series }) => series.some((one) => one.metric.name === name)),
  )?.name;
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
      <h2>Environments</h2>
      {environments.length === 0 ? (
        <EmptyState what="No environment is stored." command="npx perfatlas datasets">
          Import a data set of this system; the command lists what can be had.
        </EmptyState>
      ) : (
        <>
          <EnvironmentsTable
            environments={environments}
            configurationCount={system.configurationCount}
          />
          <Pager
            address={pageAddress("systems", slug)}
            what="environments"
            after={after}
            next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          />
          <LiveFigure name="spread" search={{ system: slug }} />
          {metric !== undefined && (
            <>
              <LiveFigure name="influence-map" search={{ system: slug, metric }} />
              <LiveFigure name="coverage" search={{ system: slug, metric }} />
            </>
          )}
        </>
      )}
      <h2>Options</h2>
      <OptionsTable options={system.options.nodes} />
      {system.options.pageInfo.hasNextPage && (
        <p className="soft">The first 100 options; the API has them all.</p>
      )}
      <h3>Constraints</h3>
      <ConstraintsList constraints={system.constraints} />
      <h2>Metrics</h2>
      <MetricsTable metrics={system.metrics} />
      <h2>Data sets</h2>
      <SystemData datasets={system.datasets.nodes} />
      <p>
        <Link href="/datasets">All data sets</Link>
      </p>
      <hr />
      <QueryDetails document={SystemDocument} variables={variables} />
    </>
  );
}
