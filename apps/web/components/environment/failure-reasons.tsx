import { formatCount } from "../../format/format-count.ts";
import type { FailuresQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Measurements = NonNullable<FailuresQuery["environment"]>["measurements"];

/**
 * Failures counted by status and reason. When there are more measurements than were asked for, says
 * among how many it counted.
 */
export function FailureReasons(props: { readonly measurements: Measurements }) {
  const { edges, totalCount } = props.measurements;
  const counts = new Map<string, { status: string; reason: string; count: number }>();
  for (const { node } of edges) {
    if (node.failure === null) continue;
    const { status, reason } = node.failure;
    const entry = counts.get(`${status}|${reason}`) ?? { status, reason, count: 0 };
    counts.set(`${status}|${reason}`, { ...entry, count: entry.count + 1 });
  }
  const isAll = totalCount !== null && totalCount <= edges.length;
  return (
    <>
      <h3 style={{ marginTop: "2rem" }}>Failures</h3>
      <p>
        A failed measurement has no value; it is counted here and left out of every figure
        {isAll ? "." : `. Counted among the first ${formatCount(edges.length)} measurements:`}
      </p>
      {counts.size === 0 ? (
        <p className="soft">None among these.</p>
      ) : (
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
            {[...counts.values()].map(({ status, reason, count }) => (
              <tr key={`${status}|${reason}`}>
                <th scope="row">{status.toLowerCase()}</th>
                <td>{reason}</td>
                <td className="number">{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </>
  );
}
