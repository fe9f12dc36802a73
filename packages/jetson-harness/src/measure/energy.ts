import type { SampleSeries } from "./sample-series.ts";

/** Below this many samples inside a run its energy is not stated. */
export const LEAST_SAMPLES = 20;

/** Energy of a span with what it rests on. */
export interface Energy {
  readonly joules: number;
  readonly sampleCount: number;
  /** Share of expected samples that were taken, at most 1. */
  readonly coverage: number;
  readonly maxGapMs: number;
}

/** Energy, or why there is none. */
export type EnergyReading = Energy | { readonly missing: string };

/**
 * Joules of one power sensor between two times: trapezoid on the samples, with power interpolated at
 * both ends. Needs a sample before and after the span and LEAST_SAMPLES inside. Failed reads are
 * left out and widen the gap.
 */
export function integratePower(
  series: SampleSeries,
  sensor: number,
  startMs: number,
  endMs: number,
): EnergyReading {
  const points = goodPoints(series, sensor);
  const at = (ms: number): number | undefined => interpolate(points.times, points.values, ms);
  const first = at(startMs);
  const last = at(endMs);
  if (first === undefined || last === undefined) {
    return { missing: "no sample on both sides of the run" };
  }
  const times = [startMs];
  const watts = [first];
  for (const [i, time] of points.times.entries()) {
    if (time <= startMs || time >= endMs) continue;
    times.push(time);
    watts.push(points.values[i] as number);
  }
  times.push(endMs);
  watts.push(last);
  const inside = times.length - 2;
  if (inside < LEAST_SAMPLES) {
    return { missing: `${inside} samples in the run; at least ${LEAST_SAMPLES} are needed` };
  }
  let joules = 0;
  let maxGapMs = 0;
  for (let i = 1; i < times.length; i++) {
    const dt = (times[i] as number) - (times[i - 1] as number);
    joules += (((watts[i] as number) + (watts[i - 1] as number)) / 2) * (dt / 1000);
    maxGapMs = Math.max(maxGapMs, dt);
  }
  const expected = (endMs - startMs) / series.intervalMs;
  return { joules, sampleCount: inside, coverage: Math.min(1, inside / expected), maxGapMs };
}

/**
 * Joules of an energy counter between two times, interpolated at both ends; a counter that goes down
 * has wrapped at `wrapsAt`.
 */
export function counterEnergy(
  series: SampleSeries,
  sensor: number,
  startMs: number,
  endMs: number,
  wrapsAt = Number.POSITIVE_INFINITY,
): EnergyReading {
  const { times, values } = goodPoints(series, sensor);
  let offset = 0;
  const unwrapped = values.map((value, i) => {
    if (i > 0 && value < (values[i - 1] as number)) offset += wrapsAt;
    return value + offset;
  });
  const first = interpolate(times, unwrapped, startMs);
  const last = interpolate(times, unwrapped, endMs);
  if (first === undefined || last === undefined || !Number.isFinite(last - first)) {
    return { missing: "no sample on both sides of the run" };
  }
  const inside = times.filter((time) => time > startMs && time < endMs).length;
  return { joules: last - first, sampleCount: inside, coverage: 1, maxGapMs: 0 };
}

function goodPoints(
  series: SampleSeries,
  sensor: number,
): { readonly times: readonly number[]; readonly values: readonly number[] } {
  const raw = series.values[sensor] ?? new Float64Array();
  const times: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (Number.isNaN(raw[i])) continue;
    times.push(series.atMs[i] as number);
    values.push(raw[i] as number);
  }
  return { times, values };
}

function interpolate(
  times: readonly number[],
  values: readonly number[],
  ms: number,
): number | undefined {
  let low = 0;
  let high = times.length - 1;
  if (high < 0 || ms < (times[0] as number) || ms > (times[high] as number)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= ms) low = middle;
    else high = middle;
  }
  const [a, b] = [times[low] as number, times[high] as number];
  const share = b === a ? 0 : (ms - a) / (b - a);
  return (values[low] as number) * (1 - share) + (values[high] as number) * share;
}

/** Sum of several sensors' energies; missing when any of them is. */
export function sumEnergies(parts: readonly EnergyReading[]): EnergyReading {
  let sum: Energy = { joules: 0, sampleCount: Number.POSITIVE_INFINITY, coverage: 1, maxGapMs: 0 };
  if (parts.length === 0) return { missing: "no power sensor" };
  for (const part of parts) {
    if ("missing" in part) return part;
    sum = {
      joules: sum.joules + part.joules,
      sampleCount: Math.min(sum.sampleCount, part.sampleCount),
      coverage: Math.min(sum.coverage, part.coverage),
      maxGapMs: Math.max(sum.maxGapMs, part.maxGapMs),
    };
  }
  return sum;
}
