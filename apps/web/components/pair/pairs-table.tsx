import { pageAddress } from "../../addresses.ts";
import { formatCount, formatFixed, formatNumber } from "../../format/format-number.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";
import type { PairsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";
import { pairAddress } from "./pair-address.ts";

type Pair = NonNullable<PairsQuery["system"]>["environmentPairs"]["nodes"][number];

/** Pairs of environments with how alike a metric ranks configurations in both, where it is computed. */
export function PairsTable(props: { readonly pairs: readonly Pair[]; readonly metric: string }) {
  return (
    <TableRegion label="Pairs of environments">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col" className="number">
            Shared configurations
          </th>
          <th scope="col" className="number">
            <PageLink href="/method#spearman">Rank correlation ρ</PageLink>
          </th>
          <th scope="col" className="number">
            <PageLink href="/method#top-overlap">Best in common</PageLink>
          </th>
          <th scope="col" className="number">
            <PageLink href="/method#stability">Influences, τ</PageLink>
          </th>
          <th scope="col">In detail</th>
        </tr>
      </thead>
      <tbody>
        {props.pairs.map((pair) => (
          <PairRow
            key={`${pair.source.slug} ${pair.target.slug}`}
            {...{ pair }}
            metric={props.metric}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

function PairRow({ pair, metric }: { readonly pair: Pair; readonly metric: string }) {
  const { source, target, relatedness } = pair;
  const result = relatedness?.result;
  return (
    <tr>
      <th scope="row">
        <PageLink href={pageAddress("environments", source.slug)}>{source.shortTitle}</PageLink>
      </th>
      <td>
        <PageLink href={pageAddress("environments", target.slug)}>{target.shortTitle}</PageLink>
      </td>
      {result == null ? (
        <td colSpan={4} className="soft">
          not computed
        </td>
      ) : (
        <>
          <td className="number">{formatCount(result.sharedCount)}</td>
          <td className="number">
            {formatFixed(result.spearman.value, 2)}{" "}
            <span className="soft">
              {formatFixed(result.spearman.interval.low, 2)} to{" "}
              {formatFixed(result.spearman.interval.high, 2)}
            </span>
          </td>
          <td className="number">{percent(result.topOverlap.value)}</td>
          <td className="number">{formatFixed(result.stability.kendallTau.value, 2)}</td>
        </>
      )}
      <td>
        <PageLink href={pairAddress(source.slug, target.slug, metric)}>
          How alike
          <span className="visually-hidden">
            {" "}
            {source.shortTitle} and {target.shortTitle} are
          </span>
        </PageLink>
      </td>
    </tr>
  );
}

function percent(share: number | null): string {
  return share === null ? "–" : numberWithUnit(formatNumber(100 * share, 2), "%");
}
