import type { RowFragment } from "../../generated/graphql.ts";

/** What tells the rows of one budget apart: strategy, learner and settings. */
export function rowKey(row: Pick<RowFragment, "strategy" | "learner" | "settings">): string {
  return [row.strategy.id, row.learner, JSON.stringify(row.settings)].join("|");
}
