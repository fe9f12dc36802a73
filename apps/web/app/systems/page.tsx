import type { Metadata } from "next";
import { chosen, searchText } from "../../addresses.ts";
import { attempt } from "../../attempt.ts";
import { FilterForm } from "../../components/filter/filter-form.tsx";
import { SelectField } from "../../components/filter/select-field.tsx";
import { TextField } from "../../components/filter/text-field.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { Refusal } from "../../components/layout/refusal.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { SystemsTable } from "../../components/system/systems-table.tsx";
import { type SystemOrder, SystemsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Systems" };

const ORDERS = [
  ["measurements", "most measurements first", "MEASUREMENTS_DESC"],
  ["name", "by name", "SLUG_ASC"],
  ["newest", "newest first", "AGE_DESC"],
] as const satisfies readonly (readonly [string, string, SystemOrder])[];

/** All systems with what was measured of each: searched, narrowed down and in an order of one's choice. */
export default async function SystemsPage(props: PageProps<"/systems">) {
  const search = await props.searchParams;
  const [after, text, metric, option] = [search.after, search.q, search.metric, search.option].map(
    searchText,
  );
  const [sort, , orderBy] = ORDERS.find(([name]) => name === search.sort) ?? ORDERS[0];
  const where = {
    ...(text !== undefined && { text }),
    ...(metric !== undefined && { metricIn: [metric] }),
    ...(option !== undefined && { optionIn: [option] }),
  };
  const variables = { first: 50, after: after ?? null, orderBy, where };
  const { data, refusal } = await attempt(SystemsDocument, variables);
  const isNarrowed = Object.keys(where).length > 0;
  return (
    <>
      <PageHeading title="Systems">
        Programs whose options change how fast they run, what they need or what they produce. Each
        was measured in several environments.
      </PageHeading>
      <FilterForm address="/systems" label="Narrow systems down">
        <TextField name="q" label="Name or description" value={text} />
        <TextField name="metric" label="Has the metric" value={metric} placeholder="seconds" />
        <TextField name="option" label="Has the option" value={option} />
        <SelectField name="sort" label="Order" value={sort} choices={ORDERS.map(nameOf)} />
      </FilterForm>
      {refusal !== undefined && <Refusal reason={refusal} address="/systems" />}
      {data !== undefined && data.systems.nodes.length > 0 && (
        <SystemsTable systems={data.systems.nodes} />
      )}
      {data?.systems.nodes.length === 0 && <NoSystem isNarrowed={isNarrowed} />}
      <Pager
        address={`/systems?${new URLSearchParams(chosen({ q: text, metric, option, sort }))}`}
        what="systems"
        after={after}
        next={data?.systems.pageInfo.hasNextPage === true ? data.systems.pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={SystemsDocument} variables={variables} />
    </>
  );
}

function NoSystem(props: { readonly isNarrowed: boolean }) {
  if (props.isNarrowed)
    return (
      <EmptyState what="No system is like this.">
        <PageLink href="/systems">All systems</PageLink> can be seen without the conditions.
      </EmptyState>
    );
  return (
    <EmptyState what="No system is stored yet." command="npx perfatlas datasets">
      Systems come with data sets. This command lists those that can be imported.
    </EmptyState>
  );
}

function nameOf([value, name]: (typeof ORDERS)[number]): readonly [string, string] {
  return [value, name];
}
