import type { RowFragment } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { LeaderboardRow } from "./leaderboard-row.tsx";
import { rowKey } from "./row-name.ts";

const HEADS = [
  ["median-ape", "Median APE,\u00a0%"],
  ["log-ratio", "Mean |ln\u00a0ŷ/y|"],
  ["rank-correlation", "Rank correlation"],
  ["regret", "Regret"],
  ["protocol", "Repeats"],
  ["protocol", "Environments"],
] as const;

/**
 * Strategies by rank at one budget. `isBrief` leaves the companions away (home page). All rows share the
 * axis of their interval marks, which is logarithmic.
 */
export function LeaderboardTable(props: {
  readonly rows: readonly RowFragment[];
  readonly suite: string;
  readonly isBrief?: boolean;
}) {
  const isBrief = props.isBrief ?? false;
  const place = commonPlace(props.rows);
  return (
    <TableRegion label="Leaderboard">
      <thead>
        <tr>
          <th scope="col" className="number rank">
            Rank
          </th>
          <th scope="col">Strategy</th>
          <th scope="col" className="number">
            <a href="/method#mape">MAPE, %</a>
          </th>
          <th scope="col" className="interval-cell">
            Mean ± sd
          </th>
          {!isBrief &&
            HEADS.map(([anchor, name]) => (
              <th key={name} scope="col" className="number">
                <a href={`/method#${anchor}`}>{name}</a>
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <LeaderboardRow key={rowKey(row)} {...{ row, place, isBrief }} suite={props.suite} />
        ))}
      </tbody>
    </TableRegion>
  );
}

/** Maps an error to 0 … 1 on a logarithmic axis over what the rows' means span, with some room. */
function commonPlace(rows: readonly RowFragment[]): (value: number) => number {
  const means = rows.map((row) => row.meanMapePercent).filter((mean) => mean > 0);
  if (means.length === 0) return () => 0;
  const low = Math.log(Math.min(...means) * 0.85);
  const high = Math.log(Math.max(...means) * 1.15);
  return (value) => (Math.log(Math.max(value, 1e-12)) - low) / (high - low);
}
