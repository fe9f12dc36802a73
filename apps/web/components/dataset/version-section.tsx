import { formatDate } from "../../format/format-date.ts";
import { formatBytes, formatCount } from "../../format/format-number.ts";
import type { DatasetQuery } from "../../generated/graphql.ts";
import { ExternalLink } from "../layout/external-link.tsx";
import { TableRegion } from "../layout/table-region.tsx";

type Version = NonNullable<DatasetQuery["dataset"]>["versions"][number];

/** One immutable version: what it holds, the quirks met while reading it, and its files by digest. */
export function VersionSection(props: { readonly version: Version }) {
  const { version } = props;
  return (
    <section aria-label={`Version ${version.number}`}>
      <h3>Version {version.number}</h3>
      <p>
        {formatCount(version.configurationCount)} configurations,{" "}
        {formatCount(version.measurementCount)} measurements, {formatCount(version.failureCount)}{" "}
        failures. Stored {formatDate(version.createdAt, "time")}, {version.status.toLowerCase()}.
      </p>
      <p className="small soft">
        sha256 of descriptor and files: <span className="digest">{version.digest}</span>
      </p>
      {version.notes.length > 0 && (
        <>
          <p>What one should know of these files:</p>
          <ul>
            {version.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <SourceFiles files={version.files} number={version.number} />
    </section>
  );
}

function SourceFiles(props: { readonly files: Version["files"]; readonly number: number }) {
  const { nodes, totalCount } = props.files;
  if (nodes.length === 0) return null;
  const label =
    totalCount === null || nodes.length === totalCount
      ? `Source files of version ${props.number}`
      : `${formatCount(nodes.length)} of ${formatCount(totalCount)} source files of version ${props.number}`;
  return (
    <TableRegion label={label}>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className="number">
            Rows
          </th>
          <th scope="col" className="number">
            Size
          </th>
          <th scope="col">sha256</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((file) => (
          <tr key={file.path}>
            <th scope="row">
              <ExternalLink address={file.url ?? ""}>{file.path}</ExternalLink>
              {file.repository !== null && (
                <div className="soft small">
                  {file.repository}
                  {file.commit === null ? "" : ` at ${file.commit.slice(0, 12)}`}
                </div>
              )}
            </th>
            <td className="number">{formatCount(file.rowCount)}</td>
            <td className="number">{formatBytes(file.bytes)}</td>
            <td className="digest">{file.sha256}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
