import { formatCount } from "../../format/format-number.ts";
import type { DistributionQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type FailureCounts = NonNullable<DistributionQuery["environment"]>["failureCounts"];

/** Failures by status and reason. */
export function FailureReasons(props: { readonly counts: FailureCounts }) {
  return (
    <>
      <h3>Failures</h3>
      <p>A failed measurement has no value; it is counted here and left out of every figure.</p>
      <TableRegion label="Failures by reason">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Reason</th>
            <th scope="col" className="number">
              Count
            </th>
          </tr>
        </thead>
        <tbody>
          {props.counts.map(({ status, reason, count }) => (
            <tr key={`${status}|${reason}`}>
              <th scope="row">{status.toLowerCase()}</th>
              <td>{reason}</td>
              <td className="number">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
