/** A count with thousands separated: 16,384. */
export function formatCount(count: number): string {
  return count.toLocaleString("en");
}
