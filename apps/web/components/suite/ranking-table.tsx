import { formatCount, formatFixed, formatNumber } from "../../format/format-number.ts";
import type { SuiteRankingQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

/** Methods by mean rank over the tasks of a suite, and what Friedman's test and Nemenyi's difference say of it. */
export function RankingTable(props: {
  readonly ranking: NonNullable<SuiteRankingQuery["suiteRanking"]>;
}) {
  const { taskCount, p, criticalDifference, incompleteCount, methods } = props.ranking;
  const left =
    incompleteCount === 0 ? "" : ` Left out: ${formatCount(incompleteCount)} that lack some task.`;
  if (methods.length === 0)
    return (
      <p>
        {taskCount === 0
          ? "None of its tasks was evaluated by two methods yet."
          : `No two methods were evaluated on all ${formatCount(taskCount)} tasks.`}
        {left}
      </p>
    );
  return (
    <>
      <p>
        At the smallest budget of each of {formatCount(taskCount)} tasks. Friedman’s test that all
        are alike: p = {formatNumber(p, 2)}. Mean ranks further apart than{" "}
        {formatFixed(criticalDifference, 2)} differ (Nemenyi, 5&nbsp;%).{left}
      </p>
      <TableRegion label="Methods over tasks">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col" className="number">
              Mean rank
            </th>
            <th scope="col">Told from the best</th>
            <th scope="col" className="number">
              Does no harm,{"\u00a0"}%
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((one) => (
            <tr key={`${one.strategy.name} ${one.learner} ${one.meanRank}`}>
              <th scope="row">
                {one.learner === ""
                  ? one.strategy.name
                  : `${one.strategy.name} with ${one.learner}`}
              </th>
              <td className="number">{formatFixed(one.meanRank, 2)}</td>
              <td>{one.isTiedWithBest ? "no" : "yes"}</td>
              <td className="number">{formatFixed(one.noHarmPercent, 0)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
