import type { Metadata } from "next";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { DatasetsTable } from "../../components/dataset/datasets-table.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { DatasetsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Data sets" };

/** The catalogue of data sets: loaded, to be had, or missing and why. */
export default async function DatasetsPage(props: PageProps<"/datasets">) {
  const after = searchText((await props.searchParams).after);
  const variables = { first: 100, ...(after !== undefined && { after }) };
  const { datasets } = await query(DatasetsDocument, variables);
  return (
    <>
      <PageHeading title="Data sets">
        Every file is pinned by its sha256 and read by rules that a test checks. Versions are never
        changed: a correction is a new one.
      </PageHeading>
      <DatasetsTable datasets={datasets.nodes} />
      <Pager
        address="/datasets"
        what="data sets"
        after={after}
        next={datasets.pageInfo.hasNextPage ? datasets.pageInfo.endCursor : null}
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
