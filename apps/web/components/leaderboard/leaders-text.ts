import type { RowFragment } from "../../generated/graphql.ts";
import { rowName } from "./row-name.ts";

/** Names that a sentence has room for. */
const NAMES_MAX = 6;

/** Who leads among the rows of one budget: all that the repeats cannot tell apart from the best one. */
export function leadersText(rows: readonly RowFragment[]): string {
  const names = rows.filter(({ tieGroup }) => tieGroup === 1).map(rowName);
  const [only] = names;
  if (only === undefined) return "Nobody leads: there are too few repeats to tell the rows apart.";
  if (names.length === 1) return `Best: ${only}.`;
  const shown = names.slice(0, NAMES_MAX).join("; ");
  const more = names.length > NAMES_MAX ? `; and ${names.length - NAMES_MAX} more` : "";
  return `Best, and not to be told apart: ${shown}${more}.`;
}
