import { formatDomain, formatLevel } from "../../format/format-option.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Option = NonNullable<SystemQuery["system"]>["options"]["nodes"][number];

/** What can be set on a system: every option with its legal levels. */
export function OptionsTable(props: { readonly options: readonly Option[] }) {
  const hasLayer = props.options.some((option) => option.layer !== null);
  const hasDefault = props.options.some((option) => option.default != null);
  return (
    <TableRegion label="Options">
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Kind</th>
          <th scope="col">Levels</th>
          {hasDefault && <th scope="col">Default</th>}
          {hasLayer && <th scope="col">Layer</th>}
        </tr>
      </thead>
      <tbody>
        {props.options.map((option) => (
          <tr key={option.name}>
            <th scope="row">
              <code>{option.name}</code>
              {option.description !== "" && <div className="soft small">{option.description}</div>}
              {option.activeWhen !== null && (
                <div className="soft small">
                  only where <code>{option.activeWhen}</code>
                </div>
              )}
            </th>
            <td>{option.kind.toLowerCase()}</td>
            <td>
              {formatDomain(option.kind, option.domain)}
              {option.unit === null ? "" : ` ${option.unit}`}
            </td>
            {hasDefault && <td>{formatLevel(option.kind, option.default)}</td>}
            {hasLayer && <td>{option.layer?.toLowerCase() ?? "–"}</td>}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
