import { pageAddress } from "../../addresses.ts";
import { formatBytes } from "../../format/format-number.ts";
import type { DatasetQuery, ExportFormat } from "../../generated/graphql.ts";
import { FileLink } from "../layout/file-link.tsx";
import { TableRegion } from "../layout/table-region.tsx";

type Dataset = NonNullable<DatasetQuery["dataset"]>;

const FORMATS: readonly (readonly [ExportFormat, string, string])[] = [
  ["PARQUET", "Parquet", "typed columns; pandas, DuckDB, R"],
  ["CSV", "CSV", "a spreadsheet, any language"],
  ["NDJSON", "NDJSON", "an object a line"],
];

/** The newest version as a file in each format, with digest and size where it was made already. */
export function DatasetDownloads({ dataset }: { readonly dataset: Dataset }) {
  const { slug, license, versions } = dataset;
  const newest = versions.toSorted((a, b) => b.number - a.number)[0];
  const address = pageAddress("datasets", slug);
  // Without a licence nobody has said what may be done with them: who takes them has to ask for them.
  const asked = license === "NOASSERTION" ? "?unlicensed=include" : "";
  return (
    <>
      <h2>Download</h2>
      <TableRegion label="Files of the newest version">
        <thead>
          <tr>
            <th scope="col">Format</th>
            <th scope="col">For</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col">sha256</th>
          </tr>
        </thead>
        <tbody>
          {FORMATS.map(([format, name, use]) => {
            const made = newest?.exports.find((one) => one.format === format);
            return (
              <tr key={format}>
                <th scope="row">
                  <FileLink path={`${address}/data.${format.toLowerCase()}${asked}`}>
                    {name}
                  </FileLink>
                </th>
                <td>{use}</td>
                <td className="number">{made === undefined ? "–" : formatBytes(made.bytes)}</td>
                <td className="digest">{made?.sha256 ?? "made when it is asked for"}</td>
              </tr>
            );
          })}
        </tbody>
      </TableRegion>
      <p>
        Described for machines: <FileLink path={`${address}/croissant.json`}>Croissant</FileLink>,{" "}
        <FileLink path={`${address}/citation.bib`}>BibTeX</FileLink>.
        {asked !== "" &&
          " Nobody states a licence of these data: whether you may use them is for you to know."}
      </p>
    </>
  );
}
