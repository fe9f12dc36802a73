import type { PairQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { fieldName } from "./verdict-text.ts";

/** The fields in which two environments differ, with what each of them says; nothing where none does. */
export function DifferencesTable(props: { readonly pair: PairQuery["environmentPair"] }) {
  const { source, target, comparability } = props.pair;
  if (comparability.differences.length === 0) return null;
  return (
    <TableRegion label="What differs">
      <thead>
        <tr>
          <th scope="col">Of</th>
          <th scope="col">{source.shortTitle}</th>
          <th scope="col">{target.shortTitle}</th>
        </tr>
      </thead>
      <tbody>
        {comparability.differences.map((difference) => (
          <tr key={difference.field}>
            <th scope="row">{fieldName(difference.field)}</th>
            <td>{valueText(difference.source)}</td>
            <td>{valueText(difference.target)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return "not stated";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
