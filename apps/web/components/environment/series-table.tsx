import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Series = NonNullable<EnvironmentQuery["environment"]>["series"][number];

const HEADS = [
  "Configurations tried",
  "Values",
  "Failures",
  "Minimum",
  "Median",
  "Maximum",
] as const;

/** What was measured in an environment: one row per metric and data set version. */
export function SeriesTable(props: { readonly series: readonly Series[] }) {
  return (
    <TableRegion label="Measured series">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
          <th scope="col">Data set</th>
        </tr>
      </thead>
      <tbody>
        {props.series.map((series) => {
          const { metric, datasetVersion } = series;
          const { dataset, number } = datasetVersion;
          return (
            <tr key={`${metric.name}|${dataset.slug}|${number}`}>
              <th scope="row">
                <code>{metric.name}</code> <span className="soft">({metric.unit})</span>
              </th>
              <td className="number">{formatCount(series.configurationCount)}</td>
              <td className="number">{formatCount(series.valueCount)}</td>
              <td className="number">{formatCount(series.failureCount)}</td>
              <td className="number">{formatNumber(series.minimum)}</td>
              <td className="number">{formatNumber(series.median)}</td>
              <td className="number">{formatNumber(series.maximum)}</td>
              <td>
                <Link href={pageAddress("datasets", dataset.slug)}>{dataset.title}</Link>{" "}
                <span className="soft nowrap">
                  version {number} · {dataset.license}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}
