import type { Metadata } from "next";
import { pageAddress, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { CopyableText } from "../../components/layout/copyable-text.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { TableRegion } from "../../components/layout/table-region.tsx";
import { Tag } from "../../components/layout/tag.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { formatDate } from "../../format/format-date.ts";
import { ContributionsDocument, type ContributionsQuery } from "../../generated/graphql.ts";
import { instanceAddress } from "../../instance-address.ts";

export const metadata: Metadata = { title: "Contribute" };

/** How to offer measurements: describe, check, send, and what a curator does with them. */
export default async function ContributePage(props: PageProps<"/contribute">) {
  const after = searchText((await props.searchParams).after);
  const variables = { first: 25, after: after ?? null };
  const [{ contributions }, address] = await Promise.all([
    query(ContributionsDocument, variables),
    instanceAddress(),
  ]);
  return (
    <>
      <PageHeading title="Contribute measurements">
        A table of configurations and what they took, from any machine. You keep the licence; a
        curator looks before anything is published.
      </PageHeading>
      <h2>1. Describe your file</h2>
      <p>
        The command reads CSV, JSON, ARFF, XML, Parquet or a folder of them, says what it
        understands and asks the rest.
      </p>
      <CopyableText
        text="npx perfatlas describe table.csv --out table.yaml"
        what="describe command"
      />
      <h2>2. Check it, offline</h2>
      <p>By the rules of the server: every odd row with its line and column.</p>
      <CopyableText text="npx perfatlas validate table.yaml" what="validate command" />
      <h2>3. Send it</h2>
      <p>
        With a token of the scope <em>contribute</em>, which whoever runs this registry makes. It is
        sent in parts, and goes on where it was after an interruption.
      </p>
      <CopyableText
        text={`export PERFATLAS_API=${address}\nexport PERFATLAS_TOKEN=…\nnpx perfatlas contribute table.yaml`}
        what="contribute command"
      />
      <h2>4. A curator decides</h2>
      <p>
        Drafts and what waits are seen by their contributor and by curators alone. What is accepted
        becomes a version of a data set, with your name on it, and evaluations that it touches are
        queued again. <PageLink href="/contribute/queue">The curators’ queue</PageLink>
      </p>
      <h2>What was contributed</h2>
      {contributions.nodes.length === 0 ? (
        <p className="soft">Nothing has been published from a contribution yet.</p>
      ) : (
        <Contributions contributions={contributions.nodes} />
      )}
      <Pager
        address="/contribute"
        what="contributions"
        after={after}
        next={contributions.pageInfo.hasNextPage ? contributions.pageInfo.endCursor : null}
      />
    </>
  );
}

function Contributions(props: {
  readonly contributions: ContributionsQuery["contributions"]["nodes"];
}) {
  return (
    <TableRegion label="Contributions">
      <thead>
        <tr>
          <th scope="col">Contribution</th>
          <th scope="col">State</th>
          <th scope="col">Licence</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {props.contributions.map(({ uuid, title, datasetSlug, state, license, changedAt }) => (
          <tr key={uuid}>
            <th scope="row">
              <PageLink href={pageAddress("datasets", datasetSlug)}>{title}</PageLink>
            </th>
            <td>
              <Tag tone={state === "PUBLISHED" ? "good" : "warn"}>{state.toLowerCase()}</Tag>
            </td>
            <td>{license}</td>
            <td>{formatDate(changedAt)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
