import type { Keyset, Page, PageRequest } from "./page.ts";

/** A page of rows that are at hand, in an order that their keysets say. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  keyset: (row: Row) => Keyset,
  { first, after, before, isBackward, isDescending }: PageRequest,
): Page<Row> {
  const sign = isDescending ? -1 : 1;
  const compare = (a: Keyset, b: Keyset) => sign * compareKeysets(a, b);
  const within = rows
    .map((row) => ({ row, key: keyset(row) }))
    .filter(({ key }) => after === null || compare(key, after) > 0)
    .filter(({ key }) => before === null || compare(key, before) < 0)
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
  return {
    rows: isBackward ? within.slice(-first) : within.slice(0, first),
    hasMore: within.length > first,
  };
}

function compareKeysets(a: Keyset, b: Keyset): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
