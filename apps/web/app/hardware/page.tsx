import type { Metadata } from "next";
import { pageAddress, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { Pager } from "../../components/layout/pager.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { TableRegion } from "../../components/layout/table-region.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { typedFacts } from "../../format/fact-texts.ts";
import { formatName } from "../../format/format-name.ts";
import { formatCount } from "../../format/format-number.ts";
import { HardwareListDocument, type HardwareListQuery } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Hardware" };

/** Facts that tell machines apart at a glance; the page of each has all. */
const TOLD = 4;

/** Boards and machines that systems were measured on. */
export default async function HardwareListPage(props: PageProps<"/hardware">) {
  const after = searchText((await props.searchParams).after);
  const variables = { first: 50, after: after ?? null };
  const { allHardware } = await query(HardwareListDocument, variables);
  const { nodes, pageInfo } = allHardware;
  return (
    <>
      <PageHeading title="Hardware">
        Boards and machines, as those who measured on them describe them.
      </PageHeading>
      {nodes.length === 0 ? (
        <EmptyState what="No hardware is stored yet." command="npx perfatlas datasets">
          It comes with data sets. This command lists those that can be imported.
        </EmptyState>
      ) : (
        <HardwareTable hardware={nodes} />
      )}
      <Pager
        address="/hardware"
        what="hardware"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={HardwareListDocument} variables={variables} />
    </>
  );
}

type Hardware = HardwareListQuery["allHardware"]["nodes"][number];

function HardwareTable(props: { readonly hardware: readonly Hardware[] }) {
  return (
    <TableRegion label="Hardware">
      <thead>
        <tr>
          <th scope="col">Hardware</th>
          <th scope="col">Known of it</th>
          <th scope="col" className="number">
            Environments
          </th>
        </tr>
      </thead>
      <tbody>
        {props.hardware.map(({ slug, title, typedFacts: facts, environments }) => (
          <tr key={slug}>
            <th scope="row">
              <PageLink href={pageAddress("hardware", slug)}>{title}</PageLink>
            </th>
            <td className="small">
              {typedFacts(facts)
                .slice(0, TOLD)
                .map(([name, text]) => `${formatName(name)} ${text}`)
                .join(" · ") || "–"}
            </td>
            <td className="number">{formatCount(environments.totalCount ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
