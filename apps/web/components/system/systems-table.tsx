import { pageAddress } from "../../addresses.ts";
import { formatCount } from "../../format/format-number.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

/** A system as a list shows it. */
export interface SystemSummary {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly environmentCount: number;
  readonly configurationCount: number;
  readonly measurementCount: number;
}

/** Systems with what was measured of each. */
export function SystemsTable(props: { readonly systems: readonly SystemSummary[] }) {
  return (
    <TableRegion label="Systems">
      <thead>
        <tr>
          <th scope="col">System</th>
          <th scope="col" className="number">
            Environments
          </th>
          <th scope="col" className="number">
            Configurations
          </th>
          <th scope="col" className="number">
            Measurements
          </th>
        </tr>
      </thead>
      <tbody>
        {props.systems.map((system) => (
          <tr key={system.slug}>
            <th scope="row">
              <PageLink href={pageAddress("systems", system.slug)}>{system.title}</PageLink>
              {system.description !== "" && <div className="soft small">{system.description}</div>}
            </th>
            <td className="number">{formatCount(system.environmentCount)}</td>
            <td className="number">{formatCount(system.configurationCount)}</td>
            <td className="number">{formatCount(system.measurementCount)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
