import type { AssignedColumn } from "../columns/assign-roles.ts";
import type { Inquiry } from "../inquiry.ts";
import type { DraftInput } from "./draft-input.ts";
import type { OptionsPart } from "./options-part.ts";

/** How rows of one configuration are told apart. */
export interface Repeats {
  /** The column that numbers them. */
  readonly column: AssignedColumn | undefined;
  /** Whether they are repeats without a number. */
  readonly areRepeated: boolean;
}

/** The column of repeats, where it tells rows of one configuration apart; and whether rows are repeats. */
export function repeatColumn(
  assigned: readonly AssignedColumn[],
  part: OptionsPart,
  axisColumns: readonly AssignedColumn[],
  { table, rowCounts }: DraftInput,
  inquiry: Inquiry,
): Repeats {
  const repeat = assigned.find(({ role }) => role === "repeat");
  const others = [...axisColumns, ...assigned.filter(({ role }) => role === "metric name")];
  const withNumber = new Set<string>();
  const without = new Set<string>();
  let [again, unnumbered] = [0, 0];
  let [file, left] = [0, rowCounts[0] ?? 0];
  for (const row of table.rows) {
    while (left === 0) left = rowCounts[++file] ?? table.rows.length;
    left--;
    const key = [
      file,
      part.levelsOf(row),
      ...others.map(({ profile }) => row[profile.index]?.trim()),
    ].join("\u0000");
    const numbered = `${key}\u0000${row[repeat?.profile.index ?? -1]?.trim()}`;
    if (without.has(key)) again++;
    if (withNumber.has(numbered)) unnumbered++;
    without.add(key);
    withNumber.add(numbered);
  }
  if (repeat !== undefined && unnumbered === 0) return { column: repeat, areRepeated: false };
  if (again > 0)
    inquiry.guess(
      "rows",
      `${again} of ${table.rows.length} rows are repeats`,
      "a configuration stands in several rows of one environment",
    );
  return { column: undefined, areRepeated: again > 0 || !table.isWhole };
}
