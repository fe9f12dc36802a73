import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { PairDocument } from "../../generated/graphql.ts";
import { pixels } from "../charts/value-scale.ts";
import { relatednessSentence } from "../pair/relatedness-sentence.ts";
import type { Relatedness } from "../pair/relatedness-table.tsx";

/** How alike two environments are: three figures from 0 to 1 as bars, with what they say. */
export async function HoldsElsewhere(props: {
  readonly source: string;
  readonly target: string;
  readonly metric: string;
}) {
  const { environmentPair: pair } = await query(PairDocument, { ...props });
  const result = pair.relatedness?.result;
  if (result == null) return <p className="soft">It is being computed anew.</p>;
  const { source, target } = pair;
  return (
    <>
      <p>
        <Link href={pageAddress("systems", source.system.slug)}>{source.system.title}</Link>, from{" "}
        <Link href={pageAddress("environments", source.slug)}>{source.shortTitle}</Link> to{" "}
        <Link href={pageAddress("environments", target.slug)}>{target.shortTitle}</Link>: what of{" "}
        {props.metric} holds, from 0 (nothing) to 1 (all).
      </p>
      <ol className="shares" aria-label="What holds">
        {barsOf(result).map(([name, value]) => (
          <li key={name}>
            <span>{name}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar" width={pixels(100 * Math.max(0, value ?? 0))} height={6} />
            </svg>
            <span className="number">{value === null ? "–" : value.toFixed(2)}</span>
          </li>
        ))}
      </ol>
      <p className="finding">{relatednessSentence(result, props.metric)}</p>
    </>
  );
}

function barsOf(of: Relatedness): readonly (readonly [string, number | null])[] {
  return [
    ["Order of configurations", of.spearman.value],
    ["Best configurations", of.topOverlap.value],
    ["Order of influences", of.stability.kendallTau.value],
  ];
}
