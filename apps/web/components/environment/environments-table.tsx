import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { formatCount } from "../../format/format-number.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { pixels } from "../charts/value-scale.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { type Coverage, coverage } from "./coverage.ts";

type Environment = NonNullable<SystemQuery["system"]>["environments"]["nodes"][number];

/**
 * Environments of a system with their three axes, and how many of its known configurations were
 * measured there, failed there, and were never tried there.
 */
export function EnvironmentsTable(props: {
  readonly environments: readonly Environment[];
  readonly configurationCount: number;
}) {
  return (
    <>
      <p className="small soft">
        Of the {formatCount(props.configurationCount)} configurations that are known of this system:
        measured ones have a value, failed ones were tried and have none.
      </p>
      <TableRegion label="Environments">
        <thead>
          <tr>
            <th scope="col">Hardware</th>
            <th scope="col">Workload</th>
            <th scope="col">Version</th>
            <th scope="col">Measured</th>
            <th scope="col" className="number">
              Failed
            </th>
            <th scope="col" className="number">
              Not tried
            </th>
          </tr>
        </thead>
        <tbody>
          {props.environments.map((environment) => (
            <EnvironmentRow
              key={environment.slug}
              environment={environment}
              covered={coverage(environment.series, props.configurationCount)}
            />
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function EnvironmentRow(props: { readonly environment: Environment; readonly covered: Coverage }) {
  const { environment, covered } = props;
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
        <CoverageBar covered={covered} />
        {formatCount(covered.measured)}
      </td>
      <td className="number">{formatCount(covered.failed)}</td>
      <td className="number">{formatCount(covered.untried)}</td>
    </tr>
  );
}

/** Measured, then failed configurations along all that are known; repeats the numbers beside it. */
function CoverageBar(props: { readonly covered: Coverage }) {
  const { measured, failed, untried } = props.covered;
  const width = (count: number) => pixels((100 * count) / Math.max(1, measured + failed + untried));
  return (
    <svg className="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className="measured" width={width(measured)} height={1} />
      <rect className="failed" x={width(measured)} width={width(failed)} height={1} />
    </svg>
  );
}
