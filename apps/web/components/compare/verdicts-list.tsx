import type { VerdictQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";
import { pairAddress } from "../pair/pair-address.ts";
import { fieldName, verdictText } from "../pair/verdict-text.ts";

/** A pair of environments and whether they may be compared. */
export interface JudgedPair {
  readonly source: { readonly slug: string; readonly shortTitle: string };
  readonly target: { readonly slug: string; readonly shortTitle: string };
  readonly comparability: VerdictQuery["environmentPair"]["comparability"];
}

/** Of each two environments, whether they may be compared, why, and the way to how alike they are. */
export function VerdictsList(props: { readonly pairs: readonly JudgedPair[] }) {
  return (
    <ul className="verdicts">
      {props.pairs.map(({ source, target, comparability }) => (
        <li key={`${source.slug} ${target.slug}`}>
          <PageLink href={pairAddress(source.slug, target.slug)}>
            {source.shortTitle} → {target.shortTitle}
          </PageLink>
          : {verdictText(comparability.verdict)}
          {comparability.differences.length > 0 && (
            <span className="soft">
              {" "}
              ({comparability.differences.map(({ field }) => fieldName(field)).join(", ")})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
