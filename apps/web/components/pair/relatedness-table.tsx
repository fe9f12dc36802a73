import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";
import type { EstimatedFragment, PairQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

type Figure = NonNullable<PairQuery["environmentPair"]["relatedness"]>;
/** How alike two environments are, as the API gives it. */
export type Relatedness = NonNullable<Figure["result"]>;

/** Every figure of how alike two environments are: its value, its interval, and what it says. */
export function RelatednessTable(props: { readonly of: Relatedness }) {
  const { of } = props;
  const top = formatNumber(100 * of.topShare, 2);
  const rows: readonly (readonly [string, string, EstimatedFragment, string])[] = [
    ["spearman", "Rank correlation ρ", of.spearman, "1: both rank the configurations alike"],
    ["pearson", "Correlation r", of.pearson, "1: the values lie on a rising line"],
    ["linear-shift", "R² of the best line", of.linearShiftR2, "1: a line turns one into the other"],
    [
      "top-overlap",
      `Best ${numberWithUnit(top, "%")} in common`,
      of.topOverlap,
      "share of the source’s best that are among the target’s best",
    ],
    [
      "stability",
      "Order of influences, τ",
      of.stability.kendallTau,
      "1: options matter in the same order",
    ],
    [
      "stability",
      `${of.stability.topTermCount} strongest influences in common`,
      of.stability.topTermOverlap,
      "share of them that both have",
    ],
    [
      "coefficients",
      "Correlation of coefficients",
      of.coefficientCorrelation,
      "of the terms that both influence models have",
    ],
  ];
  return (
    <TableRegion label="How alike they are">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="number">
            Value
          </th>
          <th scope="col" className="number">
            95&nbsp;% interval
          </th>
          <th scope="col">Reads</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([anchor, name, { value, interval }, reads]) => (
          <tr key={name}>
            <th scope="row">
              <PageLink href={`/method#${anchor}`}>{name}</PageLink>
            </th>
            <td className="number">{formatFixed(value, 2)}</td>
            <td className="number">
              {interval.low === null
                ? "–"
                : `${formatFixed(interval.low, 2)} to ${formatFixed(interval.high, 2)}`}
            </td>
            <td>{reads}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <PageLink href="/method#divergence">Jensen–Shannon divergence</PageLink>
          </th>
          <td className="number">{formatFixed(of.jensenShannon, 2)}</td>
          <td className="number">–</td>
          <td>bits, 0: the values are distributed alike</td>
        </tr>
      </tbody>
    </TableRegion>
  );
}
