import type { Metadata } from "next";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { SystemsTable } from "../../components/system/systems-table.tsx";
import { SystemsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Systems" };

/** All systems with what was measured of each. */
export default async function SystemsPage(props: PageProps<"/systems">) {
  const after = searchText((await props.searchParams).after);
  const variables = { first: 50, ...(after !== undefined && { after }) };
  const { systems } = await query(SystemsDocument, variables);
  return (
    <>
      <PageHeading title="Systems">
        Programs whose options change how fast they run, what they need or what they produce. Each
        was measured in several environments.
      </PageHeading>
      {systems.nodes.length === 0 ? (
        <EmptyState what="No system is stored yet." command="npx perfatlas datasets">
          Systems come with data sets. This command lists those that can be imported.
        </EmptyState>
      ) : (
        <SystemsTable systems={systems.nodes} />
      )}
      <Pager
        address="/systems"
        what="systems"
        after={after}
        next={systems.pageInfo.hasNextPage ? systems.pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={SystemsDocument} variables={variables} />
    </>
  );
}
