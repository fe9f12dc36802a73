import type { Interval } from "@perfatlas/modeling/stats";

/** A figure as JSON has it: null where it is not defined. */
export function defined(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** An interval as JSON has it. */
export function definedInterval({ low, high }: Interval) {
  return { low: defined(low), high: defined(high) };
}
