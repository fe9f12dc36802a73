import type { ReactNode } from "react";
import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { RowFragment } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { leaderboardAddress } from "../leaderboard/leaderboard-address.ts";
import { learnerName, rowKey, strategyName } from "../leaderboard/row-name.ts";
import { PageLink } from "../link/page-link.tsx";
import type { SubjectResults } from "./load-strategy.ts";

const HEADS = [
  "MAPE, %",
  "Median APE,\u00a0%",
  "Mean |ln\u00a0ŷ/y|",
  "Rank correlation",
  "Regret",
  "Repeats",
  "Rank",
] as const;

/** A strategy's rows, one table per subject, with its rank among all rows of the same budget. */
export function StrategyResults(props: {
  readonly suite: { readonly slug: string; readonly title: string };
  readonly subjects: readonly SubjectResults[];
  /** What is drawn below a table. */
  readonly figureOf: (results: SubjectResults) => ReactNode;
}) {
  return (
    <>
      {props.subjects.map((results) => (
        <section key={results.subject} aria-label={results.subject}>
          <h3>{results.subject}</h3>
          <TableRegion label={`Results on ${results.subject}`}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  Budget
                </th>
                <th scope="col">Learner</th>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.rows.map((row) => (
                <ResultRow
                  key={`${rowKey(row)}|${row.budget}`}
                  row={row}
                  suite={props.suite.slug}
                  outOf={results.rowCounts.get(row.budget) ?? 0}
                />
              ))}
            </tbody>
          </TableRegion>
          {props.figureOf(results)}
        </section>
      ))}
    </>
  );
}

function ResultRow(props: {
  readonly row: RowFragment;
  readonly suite: string;
  readonly outOf: number;
}) {
  const { row } = props;
  const address = leaderboardAddress({
    suite: props.suite,
    subject: row.subject,
    budget: row.budget,
  });
  return (
    <tr>
      <td className="number">
        <PageLink href={address}>
          {row.budget}
          <span className="visually-hidden"> measurements on {row.subject}: leaderboard</span>
        </PageLink>
      </td>
      <td>{methodsOf(row)}</td>
      <td className="number">
        {formatFixed(row.meanMapePercent, 2)}
        {row.sdMapePercent !== null && (
          <span className="soft"> ± {formatFixed(row.sdMapePercent, 2)}</span>
        )}
      </td>
      <td className="number">{formatFixed(row.medianApePercent, 2)}</td>
      <td className="number">{formatFixed(row.meanLogRatio, 3)}</td>
      <td className="number">{formatFixed(row.rankCorrelation, 3)}</td>
      <td className="number">{formatFixed(row.regret, 3)}</td>
      <td className="number">{formatCount(row.repeatCount)}</td>
      <td className="number">
        {row.rank} <span className="soft">of {props.outOf}</span>
      </td>
    </tr>
  );
}

/** Learner, and the strategy's own settings where they are not at their default. */
function methodsOf(row: RowFragment): string {
  const own = strategyName(row) === row.strategy.name ? [] : [strategyName(row)];
  return [...own, learnerName(row) || "–"].join(", ");
}
