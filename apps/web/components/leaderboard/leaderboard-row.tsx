import { pageAddress } from "../../addresses.ts";
import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { RowFragment } from "../../generated/graphql.ts";
import { IntervalMark } from "../charts/interval-mark.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";
import { learnerName, strategyName } from "./row-name.ts";

/** One strategy at one budget. Published figures and baselines are marked in words. */
export function LeaderboardRow(props: {
  readonly row: RowFragment;
  readonly suite: string;
  readonly place: (value: number) => number;
  readonly isBrief: boolean;
}) {
  const { row, place } = props;
  const { strategy } = row;
  const isPublished = strategy.origin === "PUBLISHED";
  const kind = isPublished ? "row-published" : strategy.isBaseline ? "row-baseline" : "";
  const address = pageAddress("strategies", strategy.name, { suite: props.suite });
  return (
    <tr className={kind}>
      <td className="number nowrap">
        <RankText row={row} />
      </td>
      <th scope="row" className="strategy-name">
        <PageLink href={address}>{strategyName(row)}</PageLink>
        {row.learner !== "" && <span className="soft"> {learnerName(row)}</span>}{" "}
        {row.isUnverified && <Tag tone="warn">unverified: nobody else has made it</Tag>}
        {isPublished && <Tag>published, not reproduced here</Tag>}
        {strategy.isBaseline && <Tag tone="accent">baseline</Tag>}
        {row.failureCount > 0 && (
          <Tag tone="bad">{formatCount(row.failureCount)} repeats broke</Tag>
        )}
      </th>
      <td className="number">
        {formatFixed(row.meanMapePercent, 2)}
        {row.sdMapePercent !== null && (
          <span className="soft"> ± {formatFixed(row.sdMapePercent, 2)}</span>
        )}
      </td>
      <td className="interval-cell">
        <IntervalMark mean={row.meanMapePercent} sd={row.sdMapePercent} place={place} />
      </td>
      {!props.isBrief && <Companions row={row} />}
    </tr>
  );
}

/** The ranks that the repeats leave open; the order by means alone where they are too few to say. */
function RankText({ row }: { readonly row: RowFragment }) {
  const { rank, rankInterval, untestable, strategy } = row;
  if (rankInterval !== null && rankInterval.low !== rankInterval.high)
    return `${rankInterval.low}–${rankInterval.high}`;
  if (untestable === null || strategy.origin === "PUBLISHED") return rank;
  return (
    <span className="soft" title={untestable}>
      ({rank})
    </span>
  );
}

function Companions(props: { readonly row: RowFragment }) {
  const { row } = props;
  return (
    <>
      <td className="number">{formatFixed(row.medianApePercent, 2)}</td>
      <td className="number">{formatFixed(row.meanLogRatio, 3)}</td>
      <td className="number">{formatFixed(row.rankCorrelation, 3)}</td>
      <td className="number">{formatFixed(row.regret, 3)}</td>
      <td className="number">{formatCount(row.repeatCount)}</td>
      <td className="number">{formatCount(row.environmentCount)}</td>
    </>
  );
}
