import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Fragment } from "react";
import { pageAddress, pathName, searchText } from "../../../../addresses.ts";
import { query } from "../../../../api-client.ts";
import { attempt } from "../../../../attempt.ts";
import { EmptyState } from "../../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../../components/layout/page-heading.tsx";
import { Pager } from "../../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../../components/layout/query-details.tsx";
import { Refusal } from "../../../../components/layout/refusal.tsx";
import { PageLink } from "../../../../components/link/page-link.tsx";
import {
  ROW_ORDERS,
  type RowsChoice,
  rowsAddress,
  rowsChoice,
  rowsWhere,
} from "../../../../components/rows/rows-choice.ts";
import { RowsDownloads } from "../../../../components/rows/rows-downloads.tsx";
import { RowsFilters } from "../../../../components/rows/rows-filters.tsx";
import { RowsTable } from "../../../../components/rows/rows-table.tsx";
import { formatCount } from "../../../../format/format-number.ts";
import { metricText } from "../../../../format/metric-text.ts";
import {
  MeasuredMetricsDocument,
  RowsDocument,
  type RowsQuery,
} from "../../../../generated/graphql.ts";

/** Rows on one page. */
const ROWS = 30;

/** The name of the environment as the title of its page. */
export async function generateMetadata(
  props: PageProps<"/environments/[slug]/rows">,
): Promise<Metadata> {
  return { title: `Rows of ${pathName((await props.params).slug)}` };
}

/** Configurations with their measurements in an environment: narrowed down, in order, page by page. */
export default async function RowsPage(props: PageProps<"/environments/[slug]/rows">) {
  const slug = pathName((await props.params).slug);
  const search = await props.searchParams;
  const choice = rowsChoice(search) ?? (await firstMetric(slug));
  const after = searchText(search.after);
  const orderBy = ROW_ORDERS.find(([name]) => name === choice.sort)?.[2] ?? null;
  const variables = { slug, metric: choice.metric, first: ROWS, after: after ?? null, orderBy };
  const asked = { ...variables, where: rowsWhere(choice) };
  const { data, refusal } = await attempt(RowsDocument, asked);
  const environment = data?.environment;
  if (data !== undefined && environment == null) notFound();
  const address = rowsAddress(slug, choice);
  if (environment == null)
    return (
      <>
        <PageHeading title="Rows" trail={[[pageAddress("environments", slug), slug]]} />
        <Refusal reason={refusal ?? ""} address={rowsAddress(slug, {})} />
      </>
    );
  return (
    <>
      <Heading environment={environment} />
      <RowsFilters environment={environment} choice={choice} />
      {choice.odd.length > 0 && (
        <p role="alert">
          No condition is {choice.odd.map((text) => `“${text.slice(0, 80)}”`).join(", ")}: a
          condition reads option, sign and level, as in <code>crf&gt;=23</code>.
        </p>
      )}
      <Rows environment={environment} choice={choice} />
      <Pager
        address={address}
        what="rows"
        after={after}
        next={
          environment.measurements.pageInfo.hasNextPage
            ? environment.measurements.pageInfo.endCursor
            : null
        }
      />
      <RowsDownloads environment={environment} choice={choice} where={asked.where} />
      <hr />
      <QueryDetails document={RowsDocument} variables={asked} />
    </>
  );
}

type Environment = NonNullable<RowsQuery["environment"]>;

/** Leads to the rows of the first metric where the address names none. */
async function firstMetric(slug: string): Promise<RowsChoice> {
  const { environment } = await query(MeasuredMetricsDocument, { slug });
  if (environment === null) notFound();
  const metric = environment.series[0]?.metric.name;
  if (metric === undefined) redirect(pageAddress("environments", slug));
  redirect(rowsAddress(slug, { metric }));
}

function Heading(props: { readonly environment: Environment }) {
  const { slug, shortTitle, system } = props.environment;
  return (
    <PageHeading
      title="Rows"
      trail={[
        ["/systems", "Systems"],
        [pageAddress("systems", system.slug), system.title],
        [pageAddress("environments", slug), shortTitle],
      ]}
    >
      Every configuration that was tried in this environment, with what was measured.
    </PageHeading>
  );
}

function Rows(props: { readonly environment: Environment; readonly choice: RowsChoice }) {
  const { environment, choice } = props;
  const { totalCount, totalCountIsEstimate, nodes } = environment.measurements;
  const metric = environment.series.find((one) => one.metric.name === choice.metric)?.metric;
  const measured = [...new Set(environment.series.map((one) => one.metric.name))];
  if (metric === undefined)
    return (
      <EmptyState what={`“${choice.metric.slice(0, 80)}” was not measured here.`}>
        {measured.map((name, i) => (
          <Fragment key={name}>
            {i === 0 ? "Rows of " : ", "}
            <PageLink href={rowsAddress(environment.slug, { metric: name })}>
              {metricText(name)}
            </PageLink>
          </Fragment>
        ))}
        {measured.length > 0 && " can be seen."}
      </EmptyState>
    );
  if (nodes.length === 0)
    return (
      <EmptyState what="No row is like this.">
        <PageLink href={rowsAddress(environment.slug, { metric: metric.name })}>
          All rows of this environment
        </PageLink>{" "}
        can be seen without the conditions.
      </EmptyState>
    );
  return (
    <>
      <p>
        {totalCountIsEstimate ? "At least " : ""}
        {formatCount(totalCount ?? nodes.length)} rows of {metricText(metric.name)};{" "}
        {metric.better === "LOWER" ? "lower" : "higher"} is better.
      </p>
      <RowsTable rows={nodes} options={environment.system.options.nodes} metric={metric} />
    </>
  );
}
