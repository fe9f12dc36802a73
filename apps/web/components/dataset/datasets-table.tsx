import { pageAddress } from "../../addresses.ts";
import { formatBytes, formatCount } from "../../format/format-number.ts";
import type { DatasetsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";
import { DatasetState } from "./dataset-state.tsx";

type Dataset = DatasetsQuery["datasets"]["nodes"][number];

/** The catalogue: each data set with its state (and why it cannot be had), licence and size. */
export function DatasetsTable(props: { readonly datasets: readonly Dataset[] }) {
  return (
    <TableRegion label="Data sets">
      <thead>
        <tr>
          <th scope="col">Data set</th>
          <th scope="col">State</th>
          <th scope="col">Licence</th>
          <th scope="col" className="number">
            Configurations
          </th>
          <th scope="col" className="number">
            Measurements
          </th>
          <th scope="col" className="number">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {props.datasets.map((dataset) => (
          <DatasetRow key={dataset.slug} dataset={dataset} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function DatasetRow({ dataset }: { readonly dataset: Dataset }) {
  const hasData = dataset.state !== "NO_PUBLIC_DATA";
  return (
    <tr>
      <th scope="row">
        <PageLink href={pageAddress("datasets", dataset.slug)}>{dataset.title}</PageLink>
        {dataset.why !== null && <div className="soft small">{dataset.why}</div>}
      </th>
      <td>
        <DatasetState state={dataset.state} />
      </td>
      <td>{dataset.license}</td>
      <td className="number">{hasData ? formatCount(dataset.expectedConfigurationCount) : "–"}</td>
      <td className="number">{hasData ? formatCount(dataset.expectedMeasurementCount) : "–"}</td>
      <td className="number">{hasData ? formatBytes(dataset.bytes) : "–"}</td>
    </tr>
  );
}
