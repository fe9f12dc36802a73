import { pageAddress } from "../../addresses.ts";
import type { MeasurementWhere, RowsQuery } from "../../generated/graphql.ts";
import { CopyableText } from "../layout/copyable-text.tsx";
import { FileLink } from "../layout/file-link.tsx";
import type { RowsChoice } from "./rows-choice.ts";

type Environment = NonNullable<RowsQuery["environment"]>;

const FORMATS = ["csv", "parquet", "ndjson"] as const;

/** The files that hold these rows, and the mutation that makes a file of this selection alone. */
export function RowsDownloads(props: {
  readonly environment: Environment;
  readonly choice: RowsChoice;
  readonly where: MeasurementWhere | null;
}) {
  const { environment, choice, where } = props;
  const sets = new Map(
    environment.series
      .filter(({ metric }) => metric.name === choice.metric)
      .map(({ datasetVersion }) => [datasetVersion.dataset.slug, datasetVersion]),
  );
  return (
    <>
      <h2>Take them along</h2>
      <ul>
        {[...sets.values()].map(({ number, dataset }) => (
          <li key={dataset.slug}>
            All of {dataset.title}, version {number}:{" "}
            {FORMATS.map((format, i) => (
              <span key={format}>
                {i > 0 && ", "}
                <FileLink path={`${pageAddress("datasets", dataset.slug)}/data.${format}`}>
                  {format === "parquet" ? "Parquet" : format.toUpperCase()}
                  <span className="visually-hidden"> of {dataset.title}</span>
                </FileLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <details>
        <summary>These rows alone, as one file</summary>
        <p className="small soft">
          The mutation makes a file at an address that stays; it needs a token, as it writes.
        </p>
        <CopyableText text={exportText(environment, choice, where)} what="mutation" />
      </details>
    </>
  );
}

function exportText(
  { slug, system }: Environment,
  { metric }: RowsChoice,
  where: MeasurementWhere | null,
): string {
  const parts = [
    `system: ${JSON.stringify(system.slug)}`,
    `environments: { slugIn: [${JSON.stringify(slug)}] }`,
    `metricIn: [${JSON.stringify(metric)}]`,
    ...(where === null ? [] : [`measurements: ${literal(where, "")}`]),
  ];
  return `mutation {\n  exportCreate(format: CSV, where: { ${parts.join(", ")} }) {\n    export { path rowCount sha256 } job { id } userErrors { code message }\n  }\n}`;
}

/** A value as GraphQL writes it; statuses are names without quotes. */
function literal(value: unknown, field: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, field)).join(", ")}]`;
  if (typeof value !== "object" || value === null)
    return field === "statusIn" ? String(value) : JSON.stringify(value);
  const fields = Object.entries(value).map(([name, own]) => `${name}: ${literal(own, name)}`);
  return `{ ${fields.join(", ")} }`;
}
