import { createRng, type Rng } from "@perfatlas/modeling/random";
import { ditherMs } from "../../../packages/jetson-harness/src/measure/dither.ts";
import { integratePower } from "../../../packages/jetson-harness/src/measure/energy.ts";
import type { SampleSeries } from "../../../packages/jetson-harness/src/measure/sample-series.ts";
import {
  DEFAULT_MACHINE,
  railWatts,
  type SimulatedMachine,
  simulatedMachine,
} from "../../../packages/jetson-harness/src/simulated/machine.ts";

/** Root mean square errors of energy against the simulated truth, in percent. */
export interface EnergyErrorRow {
  readonly seconds: number;
  readonly intervalMs: number;
  /** Samples at exact multiples of the interval: they lock to a periodic load. */
  readonly regularPercent: number;
  /** Deadlines moved as the sampler moves them. */
  readonly trapezoidPercent: number;
  /** What summing samples times the interval gives, as published artefacts did. */
  readonly sumPercent: number;
}

/**
 * Measures the energy of simulated bursty runs of `seconds` with sensor averaging, quantisation, jitter
 * and 5 % lost samples, `repeats` times per row of [seconds, interval in ms], and compares with the
 * exact integral. A row does not depend on the others.
 */
export function energyErrors(
  cases: readonly (readonly [seconds: number, intervalMs: number])[],
  repeats: number,
  seed: number,
): readonly EnergyErrorRow[] {
  const rows: EnergyErrorRow[] = [];
  for (const [seconds, intervalMs] of cases) {
    const rng = createRng(seed).fork(`${seconds} ${intervalMs}`);
    const squares = { regular: 0, trapezoid: 0, sum: 0 };
    for (let i = 0; i < repeats; i++) {
      const start = 1000 + rng.next() * 70;
      const run = {
        machine: simulatedMachine(DEFAULT_MACHINE),
        start,
        end: start + seconds * 1000,
      };
      const truth = exactJoules(run);
      const error = (joules: number): number => (100 * (joules / truth - 1)) ** 2;
      const regular = sampled(run, intervalMs, rng, 0);
      const dithered = sampled(run, intervalMs, rng, ditherMs(intervalMs));
      squares.regular += error(trapezoid(regular, run));
      squares.trapezoid += error(trapezoid(dithered, run));
      squares.sum += error(summed(regular, run));
    }
    const rms = (sum: number): number => Math.sqrt(sum / repeats);
    rows.push({
      seconds,
      intervalMs,
      regularPercent: rms(squares.regular),
      trapezoidPercent: rms(squares.trapezoid),
      sumPercent: rms(squares.sum),
    });
  }
  return rows;
}

interface Run {
  readonly machine: SimulatedMachine;
  readonly start: number;
  readonly end: number;
}

function sampled(run: Run, intervalMs: number, rng: Rng, dither: number): SampleSeries {
  const times: number[] = [];
  const first = run.start - 2.5 * intervalMs - rng.next() * intervalMs;
  for (let at = first; at < run.end + 3 * intervalMs; at += intervalMs) {
    const late = Math.abs(rng.normal()) * 0.8;
    if (rng.next() > 0.05) times.push(at + dither * rng.next() + late);
  }
  const watts = times.map((at) => {
    loaded(run, at);
    return railWatts(run.machine, "VDD_IN", at);
  });
  return { atMs: Float64Array.from(times), values: [Float64Array.from(watts)], intervalMs };
}

function trapezoid(series: SampleSeries, { start, end }: Run): number {
  const reading = integratePower(series, 0, start, end);
  return "missing" in reading ? Number.NaN : reading.joules;
}

function summed(series: SampleSeries, { start, end }: Run): number {
  let joules = 0;
  for (const [i, at] of series.atMs.entries()) {
    if (at >= start && at < end)
      joules += ((series.values[0]?.[i] ?? 0) * series.intervalMs) / 1000;
  }
  return joules;
}

/** The load lasts from start to end; the machine idles before and after. */
function loaded({ machine, start, end }: Run, at: number): void {
  const load = at >= start && at < end ? 1 : 0;
  machine.set({ cpuLoad: 0.8 * load, gpuLoad: load, memoryLoad: 0.5 * load, loadSince: start });
}

function exactJoules(run: Run): number {
  loaded(run, run.start);
  const step = 0.25;
  let joules = 0;
  for (let at = run.start; at < run.end; at += step) {
    joules += (run.machine.watts("input", at + step / 2) * Math.min(step, run.end - at)) / 1000;
  }
  return joules;
}
