import type { Metadata } from "next";
import { pageAddress } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { TableRegion } from "../../components/layout/table-region.tsx";
import { Tag } from "../../components/layout/tag.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { needsText } from "../../components/strategy/needs-text.ts";
import { StrategiesDocument, type StrategiesQuery } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Strategies" };

/** All strategies: those that are computed here, then those of which only published figures are known. */
export default async function StrategiesPage() {
  const { strategies } = await query(StrategiesDocument, {});
  const own = strategies.filter(({ origin }) => origin === "REPRODUCED");
  const published = strategies.filter(({ origin }) => origin === "PUBLISHED");
  return (
    <>
      <PageHeading title="Strategies" trail={[["/leaderboard", "Leaderboard"]]}>
        Ways to reuse what was measured elsewhere. Each is one file, seeded, and computed by this
        registry; what papers print stands apart.
      </PageHeading>
      {strategies.length === 0 && (
        <EmptyState what="No strategy is stored." command="npx perfatlas up">
          Strategies are stored when the API starts.
        </EmptyState>
      )}
      {own.length > 0 && <StrategiesTable strategies={own} label="Computed here" />}
      {published.length > 0 && (
        <>
          <h2>Published, not reproduced here</h2>
          <StrategiesTable strategies={published} label="Published" />
        </>
      )}
      <hr />
      <QueryDetails document={StrategiesDocument} variables={{}} />
    </>
  );
}

function StrategiesTable(props: {
  readonly strategies: StrategiesQuery["strategies"];
  readonly label: string;
}) {
  return (
    <TableRegion label={props.label}>
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          <th scope="col">What it does</th>
          <th scope="col">Needs</th>
        </tr>
      </thead>
      <tbody>
        {props.strategies.map(({ name, title, summary, isBaseline, needs }) => (
          <tr key={name}>
            <th scope="row">
              <PageLink href={pageAddress("strategies", name)}>{name}</PageLink>{" "}
              {isBaseline && <Tag tone="accent">baseline</Tag>}
            </th>
            <td>{summary ?? title}</td>
            <td className="small">{needs === null ? "–" : needsText(needs)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
