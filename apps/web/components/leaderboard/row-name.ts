import type { RowFragment } from "../../generated/graphql.ts";

/** What a row is called in words: "linear-shift with ridge"; published columns have no learner. */
export function rowName(row: Pick<RowFragment, "strategy" | "learner">): string {
  return row.learner === "" ? row.strategy.name : `${row.strategy.name} with ${row.learner}`;
}
