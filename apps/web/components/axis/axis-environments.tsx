import { pageAddress } from "../../addresses.ts";
import type { AxisEnvironmentFragment as Environment } from "../../generated/graphql.ts";
import { EmptyState } from "../layout/empty-state.tsx";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";

/** Environments that have something in common, each with its system and the other axes. */
export function AxisEnvironments(props: {
  readonly environments: readonly Environment[];
  /** The axis that they have in common, which is not repeated. */
  readonly shared: "hardware" | "workload";
}) {
  const { environments, shared } = props;
  if (environments.length === 0)
    return (
      <EmptyState what="Nothing was measured here yet.">
        It is known from a data set whose measurements were retracted, or come later.
      </EmptyState>
    );
  return (
    <TableRegion label="Environments">
      <thead>
        <tr>
          <th scope="col">Environment</th>
          {shared === "hardware" && <th scope="col">System</th>}
          {shared === "workload" && <th scope="col">Hardware</th>}
          {shared === "hardware" && <th scope="col">Workload</th>}
          <th scope="col">Version</th>
        </tr>
      </thead>
      <tbody>
        {environments.map((environment) => (
          <tr key={environment.slug}>
            <th scope="row">
              <PageLink href={pageAddress("environments", environment.slug)}>
                {environment.shortTitle}
                <span className="visually-hidden"> of {environment.system.title}</span>
              </PageLink>{" "}
              {environment.isSimulated && <Tag tone="warn">simulated</Tag>}
            </th>
            {shared === "hardware" && (
              <td>
                <PageLink href={pageAddress("systems", environment.system.slug)}>
                  {environment.system.title}
                </PageLink>
              </td>
            )}
            <td>
              {shared === "workload" ? environment.hardware.title : environment.workload.title}
            </td>
            <td>{environment.version.slug}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
