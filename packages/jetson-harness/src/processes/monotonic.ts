/** Milliseconds of CLOCK_MONOTONIC with a fraction: the same clock in every thread and process. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
