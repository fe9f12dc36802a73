/**
 * How far a sampling deadline may move, in milliseconds: half an interval, at most 10 ms. Samples at
 * exact multiples lock to a periodic load; more movement only widens the gaps (measured on simulated
 * bursts: README).
 */
export function ditherMs(intervalMs: number): number {
  return Math.min(10, intervalMs / 2);
}
