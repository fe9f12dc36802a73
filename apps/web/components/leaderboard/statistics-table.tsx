import { formatCount, formatFixed, formatNumber } from "../../format/format-number.ts";
import type { RowStatisticsFragment } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { rowKey, rowName } from "./row-name.ts";

const HEADS = [
  ...["MAPE,\u00a0%", "95\u00a0% of the mean", "A12", "Helps no longer from", "Fit, ms"],
  ...["Measuring, s", "Measuring, J", "Inside 90\u00a0% intervals,\u00a0%"],
];

/** What the computed rows of a budget do beside learning from the target alone, and what they cost. */
export function StatisticsTable({ rows }: { readonly rows: readonly RowStatisticsFragment[] }) {
  const computed = rows.filter(({ strategy }) => strategy.origin !== "PUBLISHED");
  if (computed.length === 0) return null;
  const [first] = computed.flatMap(({ versusTargetOnly }) => versusTargetOnly ?? []);
  return (
    <>
      <h3>Beside learning from the target alone</h3>
      <p>
        {first === undefined
          ? "No strategy without sources was evaluated at this budget: nothing can be compared."
          : `Each row against the best of those that use no source, ${first.baselineStrategy}${
              first.baselineLearner === "" ? "" : ` with ${first.baselineLearner}`
            }, on the same repeats (Wilcoxon’s signed rank test, 5\u00a0%). A12 is the probability that the row’s error is the larger one.`}
      </p>
      <TableRegion label="Beside learning from the target alone">
        <thead>
          <tr>
            <th scope="col">Strategy</th>
            <th scope="col">Verdict</th>
            {HEADS.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {computed.map((row) => (
            <StatisticsRow key={rowKey(row)} row={row} />
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function StatisticsRow({ row }: { readonly row: RowStatisticsFragment }) {
  const { meanInterval: mean, versusTargetOnly: versus } = row;
  return (
    <tr>
      <th scope="row">{rowName(row)}</th>
      <td>{verdictText(versus)}</td>
      <td className="number">{formatFixed(row.meanMapePercent, 2)}</td>
      <td className="number nowrap">
        {mean === null ? "–" : `${formatFixed(mean.low, 2)} to ${formatFixed(mean.high, 2)}`}
      </td>
      <td className="number">{formatFixed(versus?.a12 ?? null, 2)}</td>
      <td className="number">
        {row.breakEvenBudget === null ? "–" : formatCount(row.breakEvenBudget)}
      </td>
      <td className="number">
        {formatNumber(row.fitSeconds === null ? null : 1000 * row.fitSeconds, 3)}
      </td>
      <td className="number">{formatNumber(row.measuringSeconds)}</td>
      <td className="number">{formatNumber(row.measuringJoules)}</td>
      <td className="number">{formatFixed(row.coverage90Percent, 1)}</td>
    </tr>
  );
}

/** "helps", "harms in 2 of 7 environments"; what harms is negative transfer. */
function verdictText(versus: RowStatisticsFragment["versusTargetOnly"]): string {
  if (versus === null) return "–";
  const { verdict, environmentCount, unharmedCount } = versus;
  const harmed = environmentCount - unharmedCount;
  const where = `${harmed} of ${environmentCount} environments`;
  if (verdict === "HARMS") return harmed === 0 ? "harms" : `harms in ${where}`;
  return harmed === 0 ? verdict.toLowerCase() : `${verdict.toLowerCase()}; harms in ${where}`;
}
