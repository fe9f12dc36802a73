import { numberAt } from "@perfatlas/modeling/space";
import { effectiveSampleSize, variance } from "@perfatlas/modeling/stats";
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
  /** Between two samples, as they were asked for. */
  readonly intervalMs: number;
  /** Independent samples that say as much as these, which follow each other; undefined of a counter, which misses nothing. */
  readonly effectiveCount?: number;
  /**
   * Half the width of a 95 % interval, in joules: what another span as long would have had, were the load the same
   * throughout. Phases of the load count as spread. Undefined of a counter.
   */
  readonly halfWidth?: number;
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
    watts.push(numberAt(points.values, i));
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
    const dt = numberAt(times, i) - numberAt(times, i - 1);
    joules += ((numberAt(watts, i) + numberAt(watts, i - 1)) / 2) * (dt / 1000);
    maxGapMs = Math.max(maxGapMs, dt);
  }
  const expected = (endMs - startMs) / series.intervalMs;
  const coverage = Math.min(1, inside / expected);
  const { intervalMs } = series;
  return {
    joules,
    sampleCount: inside,
    coverage,
    maxGapMs,
    intervalMs,
    ...precision(times, watts),
  };
}

/** 95 % of a normal distribution on both sides. */
const REACH = 1.96;

/** The spread of the mean power over the span, from as many samples as are independent. */
function precision(
  times: readonly number[],
  watts: readonly number[],
): Required<Pick<Energy, "effectiveCount" | "halfWidth">> {
  const inside = { t: times.slice(1, -1).map((ms) => ms / 1000), y: watts.slice(1, -1) };
  const effectiveCount = effectiveSampleSize(inside);
  const seconds = (numberAt(times, times.length - 1) - numberAt(times, 0)) / 1000;
  const halfWidth = REACH * Math.sqrt(variance(inside.y) / effectiveCount) * seconds;
  return { effectiveCount, halfWidth };
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
    if (i > 0 && value < numberAt(values, i - 1)) offset += wrapsAt;
    return value + offset;
  });
  const first = interpolate(times, unwrapped, startMs);
  const last = interpolate(times, unwrapped, endMs);
  if (first === undefined || last === undefined || !Number.isFinite(last - first)) {
    return { missing: "no sample on both sides of the run" };
  }
  const inside = times.filter((time) => time > startMs && time < endMs).length;
  const { intervalMs } = series;
  return { joules: last - first, sampleCount: inside, coverage: 1, maxGapMs: 0, intervalMs };
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
    times.push(numberAt(series.atMs, i));
    values.push(numberAt(raw, i));
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
  if (high < 0 || ms < numberAt(times, 0) || ms > numberAt(times, high)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numberAt(times, middle) <= ms) low = middle;
    else high = middle;
  }
  const [a, b] = [numberAt(times, low), numberAt(times, high)];
  const share = b === a ? 0 : (ms - a) / (b - a);
  return numberAt(values, low) * (1 - share) + numberAt(values, high) * share;
}

/** Sum of several sensors' energies; missing when any of them is. */
export function sumEnergies(parts: readonly EnergyReading[]): EnergyReading {
  let sum: Energy = {
    joules: 0,
    sampleCount: Number.POSITIVE_INFINITY,
    coverage: 1,
    maxGapMs: 0,
    intervalMs: 0,
  };
  if (parts.length === 0) return { missing: "no power sensor" };
  for (const part of parts) {
    if ("missing" in part) return part;
    const { effectiveCount, halfWidth } = part;
    sum = {
      ...sum,
      ...(effectiveCount === undefined
        ? {}
        : { effectiveCount: Math.min(sum.effectiveCount ?? effectiveCount, effectiveCount) }),
      // Rails of one board rise and fall together: their intervals add up, not their squares.
      ...(halfWidth === undefined ? {} : { halfWidth: (sum.halfWidth ?? 0) + halfWidth }),
      joules: sum.joules + part.joules,
      sampleCount: Math.min(sum.sampleCount, part.sampleCount),
      coverage: Math.min(sum.coverage, part.coverage),
      maxGapMs: Math.max(sum.maxGapMs, part.maxGapMs),
      intervalMs: Math.max(sum.intervalMs, part.intervalMs),
    };
  }
  return sum;
}
