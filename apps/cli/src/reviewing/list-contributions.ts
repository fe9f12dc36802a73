import {
  type ContributionState,
  ListContributionsDocument,
  type ListContributionsQuery,
  type OfferedContributionFragment,
} from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";

/** Contributions of one page. */
const PAGE = 100;

/** All contributions in these states that the caller sees, newest first; in any state where none is named. */
export async function listContributions(
  transport: Transport,
  states: readonly ContributionState[],
): Promise<readonly OfferedContributionFragment[]> {
  const all: OfferedContributionFragment[] = [];
  const stateIn = states.length === 0 ? null : [...states];
  for (let after: string | null = null; ; ) {
    const page: ListContributionsQuery = await transport.request(ListContributionsDocument, {
      first: PAGE,
      after,
      stateIn,
    });
    const { nodes, pageInfo } = page.contributions;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}
