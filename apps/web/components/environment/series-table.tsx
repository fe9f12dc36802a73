import { pageAddress } from "../../addresses.ts";
import { formatLarge } from "../../format/format-large.ts";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";
import { rowsAddress } from "../rows/rows-choice.ts";

type Environment = NonNullable<EnvironmentQuery["environment"]>;
type Series = Environment["series"][number];

const HEADS = ["Lowest", "Median", "Highest", "Measured", "Failed", "Not tried"] as const;

/** What was measured in an environment: one row per metric and data set version. */
export function SeriesTable(props: { readonly environment: Environment }) {
  const { slug, series } = props.environment;
  return (
    <>
      <p className="small soft">{basisText(series)}</p>
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
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <SeriesRow
              key={`${one.metric.name}|${one.datasetVersion.dataset.slug}`}
              series={one}
              environment={slug}
            />
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function SeriesRow(props: { readonly series: Series; readonly environment: string }) {
  const { metric, datasetVersion, coverage, minimum, median, maximum } = props.series;
  const { dataset, number } = datasetVersion;
  const { unit, factor } = unitScale(metric.unit, median ?? minimum);
  const scaled = (value: number | null) => formatNumber(value === null ? null : value * factor);
  return (
    <tr>
      <th scope="row">
        {metricText(metric.name)}
        {unit !== "" && <span className="soft"> {unit}</span>}
        {metric.description !== "" && <div className="soft small">{metric.description}</div>}
      </th>
      <td className="number">{scaled(minimum)}</td>
      <td className="number">{scaled(median)}</td>
      <td className="number">{scaled(maximum)}</td>
      <td className="number">{formatCount(coverage.measured)}</td>
      <td className="number">{formatCount(coverage.failed)}</td>
      <td className="number">{formatLarge(coverage.unmeasured)}</td>
      <td>
        <span className="long-name">
          <PageLink href={pageAddress("datasets", dataset.slug)}>{dataset.title}</PageLink>
        </span>{" "}
        <span className="soft nowrap">
          version {number} · {dataset.license}
        </span>
      </td>
      <td>
        <PageLink href={rowsAddress(props.environment, { metric: metric.name })}>
          Rows<span className="visually-hidden"> of {metricText(metric.name)}</span>
        </PageLink>
      </td>
    </tr>
  );
}

function basisText(series: readonly Series[]): string {
  const [first] = series;
  if (first === undefined) return "";
  const { basis, total } = first.coverage;
  return `Counts are configurations, of ${formatLarge(total)} that are ${
    basis === "LEGAL" ? "legal" : "known in any environment"
  }. A failed one was tried and has no value.`;
}
