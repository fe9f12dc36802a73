import { pageAddress } from "../../addresses.ts";
import { formatDate } from "../../format/format-date.ts";
import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { TaskQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

type Evaluation = TaskQuery["evaluations"]["nodes"][number];

/** Single repeats as they are stored: who predicted, from how many measurements, how far off. */
export function EvaluationsTable(props: { readonly evaluations: readonly Evaluation[] }) {
  return (
    <TableRegion label="Repeats">
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          <th scope="col">Learner</th>
          <th scope="col" className="number">
            Budget
          </th>
          <th scope="col" className="number">
            Repeat
          </th>
          <th scope="col" className="number">
            <PageLink href="/method#mape">MAPE, %</PageLink>
          </th>
          <th scope="col" className="number">
            <PageLink href="/method#regret">Regret</PageLink>
          </th>
          <th scope="col" className="number">
            Tested on
          </th>
          <th scope="col">Computed</th>
        </tr>
      </thead>
      <tbody>
        {props.evaluations.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <PageLink href={pageAddress("strategies", one.strategy.name)}>
                {one.strategy.name}
              </PageLink>
            </th>
            <td>{one.learner || "–"}</td>
            <td className="number">{formatCount(one.budget)}</td>
            <td className="number">{one.repeat + 1}</td>
            {one.failure === null ? (
              <>
                <td className="number">{formatFixed(one.mapePercent, 2)}</td>
                <td className="number">{formatFixed(one.regret, 3)}</td>
              </>
            ) : (
              <td colSpan={2}>{one.failure}</td>
            )}
            <td className="number">{formatCount(one.testCount)}</td>
            <td className="nowrap">{formatDate(one.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
