import type { DatasetQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type StatedParts = NonNullable<NonNullable<DatasetQuery["dataset"]>["noPublicData"]>;

/** What publications state of a data set whose measurements are not public, each with its source. */
export function StatedFacts({ stated }: { readonly stated: StatedParts }) {
  const { options, environments, metrics, notes } = stated;
  const rows = [
    ...options.map(({ name, what, levels, source }) => ({
      kind: "option",
      name,
      what: [what, levels === null ? "levels not stated" : levels.join(", ")],
      source,
    })),
    ...environments.map(({ name, what, source }) => ({
      kind: "environment",
      name,
      what: [what],
      source,
    })),
    ...metrics.map(({ name, what, source }) => ({ kind: "metric", name, what: [what], source })),
  ];
  return (
    <>
      <h2>What sources state</h2>
      {options.length === 0 && <p>No source at hand states its options.</p>}
      {rows.length > 0 && (
        <TableRegion label="What sources state">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Is</th>
              <th scope="col">Stated</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, name, what, source }) => (
              <tr key={`${kind} ${name}`}>
                <th scope="row">{name}</th>
                <td>{kind}</td>
                <td>{what.filter((text) => text !== null).join("; ")}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}
