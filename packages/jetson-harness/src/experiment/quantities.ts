import type { Duration, Share } from "./experiment.ts";

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** Milliseconds of "180s", "20ms", "5m" or a number of seconds. The schema has checked the form. */
export function durationMs(duration: Duration): number {
  if (typeof duration === "number") return duration * 1000;
  const match = /^([\d.]+)\s*(\w+)$/.exec(duration);
  return Number(match?.[1]) * (UNITS[match?.[2] ?? "s"] ?? 1000);
}

/** "2%" → 0.02; a number is a share already. */
export function shareOf(share: Share): number {
  return typeof share === "number" ? share : Number.parseFloat(share) / 100;
}

/** "20 runs" → 20. */
export function runCount(every: string | number): number {
  return typeof every === "number" ? every : Number.parseInt(every, 10);
}
