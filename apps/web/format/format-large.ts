import { formatCount, formatNumber } from "./format-number.ts";

/** Larger counts are read by their power of ten. */
const READ_MAX = 1e9;

/** A count that may be that of a whole space: "38,780", "7 × 10²⁰". */
export function formatLarge(count: number): string {
  return count < READ_MAX ? formatCount(count) : formatNumber(count, 2);
}
