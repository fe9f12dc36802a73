import { pageAddress } from "../../addresses.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { datasetOrigin } from "../dataset/dataset-origin.ts";
import { CitationText } from "../layout/citation-text.tsx";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

type Dataset = NonNullable<SystemQuery["system"]>["datasets"]["nodes"][number];

/** The leaderboard of a suite, whichever subject it has. */
const suiteAddress = (suite: string) => `/leaderboard?${new URLSearchParams({ suite })}`;

/** The data sets of a system with licence, origin and what to cite. */
export function SystemData(props: { readonly datasets: readonly Dataset[] }) {
  return (
    <TableRegion label="Data sets of this system">
      <thead>
        <tr>
          <th scope="col">Data set</th>
          <th scope="col">Licence</th>
          <th scope="col">Origin</th>
          <th scope="col">Cite</th>
        </tr>
      </thead>
      <tbody>
        {props.datasets.map((dataset) => (
          <tr key={dataset.slug}>
            <th scope="row">
              <PageLink href={pageAddress("datasets", dataset.slug)}>{dataset.title}</PageLink>
              {dataset.suite !== null && (
                <div className="small">
                  <PageLink href={suiteAddress(dataset.suite.slug)}>
                    How well transfer works on it
                  </PageLink>
                </div>
              )}
            </th>
            <td>{dataset.license}</td>
            <td>{datasetOrigin(dataset.origin)}</td>
            <td className="small">
              <CitationText work={dataset.citation} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
