import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { pixels } from "../charts/value-scale.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";

type Environment = NonNullable<SystemQuery["system"]>["environments"]["nodes"][number];

/**
 * Environments of a system with their three axes and coverage: the share of the system's known
 * configurations that was measured there.
 */
export function EnvironmentsTable(props: {
  readonly environments: readonly Environment[];
  readonly configurationCount: number;
}) {
  return (
    <TableRegion label="Environments">
      <thead>
        <tr>
          <th scope="col">Hardware</th>
          <th scope="col">Workload</th>
          <th scope="col">Version</th>
          <th scope="col">Configurations measured</th>
          <th scope="col" className="number">
            Failures
          </th>
        </tr>
      </thead>
      <tbody>
        {props.environments.map((environment) => (
          <EnvironmentRow
            key={environment.slug}
            environment={environment}
            total={props.configurationCount}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

function EnvironmentRow(props: { readonly environment: Environment; readonly total: number }) {
  const { environment, total } = props;
  const measured = Math.max(0, ...environment.series.map((series) => series.configurationCount));
  const failures = environment.series.reduce((sum, series) => sum + series.failureCount, 0);
  const share = total === 0 ? 0 : Math.min(1, measured / total);
  return (
    <tr>
      <th scope="row">
        <Link href={pageAddress("environments", environment.slug)}>
          {environment.hardware.title}
          <span className="visually-hidden">
            {` with ${environment.workload.title}, version ${environment.version.slug}`}
          </span>
        </Link>{" "}
        {environment.variant !== "" && <span className="soft">{environment.variant} </span>}
        {environment.isSimulated && <Tag tone="warn">simulated</Tag>}
      </th>
      <td>{environment.workload.title}</td>
      <td>{environment.version.slug}</td>
      <td className="nowrap">
        <svg className="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={pixels(share * 100)} height={1} />
        </svg>
        {formatCount(measured)} <span className="soft">({formatFixed(share * 100, 0)} %)</span>
      </td>
      <td className="number">{formatCount(failures)}</td>
    </tr>
  );
}
