import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { chosen, pageAddress, pathName, searchText } from "../../../../addresses.ts";
import { query } from "../../../../api-client.ts";
import { FilterForm } from "../../../../components/filter/filter-form.tsx";
import { SelectField } from "../../../../components/filter/select-field.tsx";
import { EmptyState } from "../../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../../components/layout/page-heading.tsx";
import { Pager } from "../../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../../components/layout/query-details.tsx";
import { PairsTable } from "../../../../components/pair/pairs-table.tsx";
import { formatCount } from "../../../../format/format-number.ts";
import { PairAxesDocument, PairsDocument } from "../../../../generated/graphql.ts";

/** Pairs on one page. */
const PAIRS = 30;

const AXES = [
  ["hardware", "hardware alone", "HARDWARE"],
  ["workload", "the workload alone", "WORKLOAD"],
  ["version", "the version alone", "VERSION"],
  ["variant", "the variant alone", "VARIANT"],
  ["any", "anything", null],
] as const;

/** The name of the system as the title of its page. */
export async function generateMetadata(
  props: PageProps<"/systems/[slug]/pairs">,
): Promise<Metadata> {
  return { title: `Pairs of ${pathName((await props.params).slug)}` };
}

/** Pairs of a system's environments that differ in one axis, with how alike they are in a metric. */
export default async function PairsPage(props: PageProps<"/systems/[slug]/pairs">) {
  const slug = pathName((await props.params).slug);
  const search = await props.searchParams;
  const wanted = searchText(search.metric);
  if (wanted === undefined) return await leadToMetric(slug, searchText(search.axis));
  const [axis, , differIn] = AXES.find(([name]) => name === search.axis) ?? AXES[0];
  const after = searchText(search.after);
  const variables = { slug, metric: wanted, differIn, first: PAIRS, after: after ?? null };
  const { system } = await query(PairsDocument, variables);
  if (system === null) notFound();
  const { nodes, totalCount, totalCountIsEstimate, pageInfo } = system.environmentPairs;
  const address = `${pageAddress("systems", slug)}/pairs`;
  return (
    <>
      <PageHeading
        title="Pairs of environments"
        trail={[
          ["/systems", "Systems"],
          [pageAddress("systems", slug), system.title],
        ]}
      >
        Where two environments differ in one thing alone, a difference in performance can be put
        down to it.
      </PageHeading>
      <FilterForm address={address} label="Choose pairs">
        <SelectField
          name="axis"
          label="They differ in"
          value={axis}
          choices={AXES.map(([value, name]) => [value, name] as const)}
        />
        <SelectField
          name="metric"
          label="Metric"
          value={wanted}
          choices={system.metrics.map(({ name }) => [name, name] as const)}
        />
      </FilterForm>
      {nodes.length === 0 ? (
        <EmptyState what="No two environments are like this.">
          Choose another axis: the environments of {system.title} differ in others, or there is only
          one.
        </EmptyState>
      ) : (
        <>
          <p>
            {totalCountIsEstimate && "At least "}
            {formatCount(totalCount ?? nodes.length)} pairs.
          </p>
          <PairsTable pairs={nodes} metric={wanted} />
        </>
      )}
      <Pager
        address={`${address}?${new URLSearchParams(chosen({ axis, metric: wanted }))}`}
        what="pairs"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={PairsDocument} variables={variables} />
    </>
  );
}

/** Leads to the first metric, and to the first axis in which pairs differ, where the address names none. */
async function leadToMetric(slug: string, wanted: string | undefined): Promise<never> {
  const { system } = await query(PairAxesDocument, { slug });
  const metric = system?.metrics[0]?.name;
  if (system === null || metric === undefined) notFound();
  const fitting = (["hardware", "workload", "version"] as const).find(
    (one) => system[one].nodes.length > 0,
  );
  const search = new URLSearchParams({ axis: wanted ?? fitting ?? "any", metric });
  redirect(`${pageAddress("systems", slug)}/pairs?${search}`);
}
