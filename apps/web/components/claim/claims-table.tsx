import { formatFixed, formatNumber } from "../../format/format-number.ts";
import type { ClaimsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { changeText } from "./change-text.ts";
import { sentence } from "./sentence.ts";

/** A claim of a paper, with what was found. */
export type Claim = NonNullable<ClaimsQuery["claimsReport"]>["claims"][number];
type Check = Claim["checks"][number];

/** What a verdict is called, and how it is marked. */
const VERDICTS = {
  REPRODUCED: ["reproduced", "good"],
  SMALLER: ["smaller than printed", "warn"],
  UNDECIDED: ["undecided", "plain"],
  CONTRADICTED: ["contradicted", "bad"],
} as const;

/** All claims in one scope: what is printed, what was found, and what that says. */
export function ClaimsTable(props: { readonly claims: readonly Claim[]; readonly scope: string }) {
  const rows = props.claims.flatMap((claim) =>
    claim.checks.filter(({ scope }) => scope === props.scope).map((check) => ({ claim, check })),
  );
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <>
      <h2>{sentence(first.check.title)}</h2>
      <TableRegion label={`Claims: ${first.check.title}`}>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
            <th scope="col" className="number">
              Paper
            </th>
            <th scope="col" className="number">
              Here
            </th>
            <th scope="col" className="number">
              95&nbsp;% interval, % lower
            </th>
            <th scope="col" className="number">
              p
            </th>
            <th scope="col" className="number">
              Pairs
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, check }) => (
            <tr key={claim.slug}>
              <th scope="row">
                {sentence(claim.statement)}
                <div className="soft small">
                  {claim.metric}, {claim.learner}; {check.strategy} against {claim.other}
                </div>
              </th>
              <td>
                <Verdict verdict={check.verdict} />
              </td>
              <td className="number">{changeText(claim.lowerPercent)}</td>
              <td className="number">
                {changeText(check.lowerPercent)}
                {check.isShipped && check.verdict !== null && " *"}
              </td>
              <td className="number">{intervalText(check)}</td>
              <td className="number">{formatNumber(check.p, 2)}</td>
              <td className="number">{check.pairCount}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function Verdict({ verdict }: Pick<Check, "verdict">) {
  if (verdict === null) return <span className="soft">not computed</span>;
  const [text, tone] = VERDICTS[verdict];
  return <Tag tone={tone}>{text}</Tag>;
}

function intervalText({ interval }: Check): string {
  return interval === null
    ? "–"
    : `${formatFixed(interval.low, 1)} to ${formatFixed(interval.high, 1)}`;
}
