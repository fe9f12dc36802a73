import type { Metadata } from "next";
import { searchText } from "../../addresses.ts";
import { attempt } from "../../attempt.ts";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { SearchForm } from "../../components/search/search-form.tsx";
import { searchKind } from "../../components/search/search-kind.ts";
import { SearchResults } from "../../components/search/search-results.tsx";
import { SearchDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Search" };

/** Everything that has a name with the words that were looked for. */
export default async function SearchPage(props: PageProps<"/search">) {
  const search = await props.searchParams;
  const text = searchText(search.q)?.trim() ?? "";
  const kind = searchKind(searchText(search.kind));
  const variables = { text, kind: kind ?? null, first: kind === undefined ? 8 : 100 };
  const { data, refusal } = await attempt(SearchDocument, variables);
  const groups = data?.search ?? [];
  return (
    <>
      <PageHeading title="Search">
        Systems, options, metrics, environments, hardware, workloads, versions, data sets,
        strategies and suites by their names.
      </PageHeading>
      <SearchForm text={text.slice(0, 200)} isLarge />
      {refusal !== undefined && <p role="alert">This cannot be looked for: {refusal}.</p>}
      {refusal === undefined && text !== "" && groups.length === 0 && (
        <EmptyState what={`Nothing is called “${text}”.`}>
          Fewer or shorter words find more. What is not loaded here can be found among the{" "}
          <PageLink href="/datasets">data sets</PageLink>.
        </EmptyState>
      )}
      <SearchResults groups={groups} text={text} />
      {groups.length > 0 && (
        <>
          <hr />
          <QueryDetails document={SearchDocument} variables={variables} />
        </>
      )}
    </>
  );
}
