import type { Metadata } from "next";
import { chosen, searchText } from "../../addresses.ts";
import { attempt } from "../../attempt.ts";
import { DatasetsTable } from "../../components/dataset/datasets-table.tsx";
import { FilterForm } from "../../components/filter/filter-form.tsx";
import { SelectField } from "../../components/filter/select-field.tsx";
import { TextField } from "../../components/filter/text-field.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { Refusal } from "../../components/layout/refusal.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { type DatasetState, DatasetsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Data sets" };

const STATES = [
  ["any", "any", []],
  ["loaded", "loaded", ["LOADED"]],
  ["available", "available", ["AVAILABLE"]],
  ["missing", "not to be had", ["MISSING", "NO_PUBLIC_DATA"]],
] as const satisfies readonly (readonly [string, string, readonly DatasetState[]])[];

/** The catalogue of data sets: loaded, to be had, or missing and why. */
export default async function DatasetsPage(props: PageProps<"/datasets">) {
  const search = await props.searchParams;
  const [after, system, license] = [search.after, search.system, search.license].map(searchText);
  const [state, , stateIn] = STATES.find(([name]) => name === search.state) ?? STATES[0];
  const where = {
    ...(system !== undefined && { systemIn: [system] }),
    ...(license !== undefined && { licenseIn: [license] }),
    ...(stateIn.length > 0 && { stateIn: [...stateIn] }),
  };
  const variables = { first: 50, after: after ?? null, where };
  const { data, refusal } = await attempt(DatasetsDocument, variables);
  const nodes = data?.datasets.nodes ?? [];
  return (
    <>
      <PageHeading title="Data sets">
        Every file is pinned by its sha256 and read by rules that a test checks. Versions are never
        changed: a correction is a new one.
      </PageHeading>
      <FilterForm address="/datasets" label="Narrow data sets down">
        <SelectField
          name="state"
          label="State"
          value={state}
          choices={STATES.map(([value, name]) => [value, name] as const)}
        />
        <TextField name="system" label="Of the system" value={system} placeholder="zlib" />
        <TextField name="license" label="Under the licence" value={license} placeholder="MIT" />
      </FilterForm>
      {refusal !== undefined && <Refusal reason={refusal} address="/datasets" />}
      {nodes.length > 0 && <DatasetsTable datasets={nodes} />}
      {data !== undefined && nodes.length === 0 && (
        <EmptyState what="No data set is like this.">
          <PageLink href="/datasets">All data sets</PageLink>
        </EmptyState>
      )}
      <Pager
        address={`/datasets?${new URLSearchParams(chosen({ state, system, license }))}`}
        what="data sets"
        after={after}
        next={
          data?.datasets.pageInfo.hasNextPage === true ? data.datasets.pageInfo.endCursor : null
        }
      />
      <p className="small soft">
        <strong>loaded</strong>: in this registry. <strong>available</strong>: a copy of its files
        is at hand, or their address is known; <code>npx perfatlas import ID</code> asks and loads
        it. <strong>missing</strong>: neither. <strong>no public data</strong>: known from
        publications alone; its page has what they state. NOASSERTION as a licence means that the
        source states none.
      </p>
      <hr />
      <QueryDetails document={DatasetsDocument} variables={variables} />
    </>
  );
}
