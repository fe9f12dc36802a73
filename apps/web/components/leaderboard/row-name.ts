import type { RowFragment } from "../../generated/graphql.ts";

/** What tells the rows of one budget apart: strategy, learner and settings. */
export function rowKey(row: Pick<RowFragment, "strategy" | "learner" | "settings">): string {
  return [row.strategy.id, row.learner, JSON.stringify(row.settings)].join("|");
}

/** What a row is called in words: "linear-shift with ridge"; published columns have no learner. */
export function rowName(row: Pick<RowFragment, "strategy" | "learner">): string {
  return row.learner === "" ? row.strategy.name : `${row.strategy.name} with ${row.learner}`;
}
