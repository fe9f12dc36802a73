import type { Metadata } from "next";
import { pageAddress, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { TableRegion } from "../../components/layout/table-region.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { formatCount } from "../../format/format-number.ts";
import { SuitesDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Suites" };

/** The protocols that strategies are compared by. */
export default async function SuitesPage(props: PageProps<"/suites">) {
  const after = searchText((await props.searchParams).after);
  const { suites } = await query(SuitesDocument, { first: 50, after: after ?? null });
  return (
    <>
      <PageHeading title="Suites" trail={[["/leaderboard", "Leaderboard"]]}>
        A suite is a protocol and a list of tasks: which environments are known, which one is to be
        predicted, and how many of its configurations may be measured.
      </PageHeading>
      {suites.nodes.length === 0 ? (
        <EmptyState what="No suite is stored." command="npx perfatlas up">
          Suites are stored when the API starts.
        </EmptyState>
      ) : (
        <TableRegion label="Suites">
          <thead>
            <tr>
              <th scope="col">Suite</th>
              <th scope="col">Made from</th>
              <th scope="col" className="number">
                Subjects
              </th>
              <th scope="col">Results</th>
            </tr>
          </thead>
          <tbody>
            {suites.nodes.map(({ slug, title, description, subjects, dataset }) => (
              <tr key={slug}>
                <th scope="row">
                  <PageLink href={pageAddress("suites", slug)}>{title}</PageLink>
                  {description !== "" && <div className="soft small">{description}</div>}
                </th>
                <td>{dataset === null ? "tasks of its own, frozen" : dataset.title}</td>
                <td className="number">{formatCount(subjects.length)}</td>
                <td>
                  <PageLink href={`/leaderboard?${new URLSearchParams({ suite: slug })}`}>
                    Leaderboard<span className="visually-hidden"> of {title}</span>
                  </PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      <Pager
        address="/suites"
        what="suites"
        after={after}
        next={suites.pageInfo.hasNextPage ? suites.pageInfo.endCursor : null}
      />
    </>
  );
}
