import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockOrder } from "../../../packages/jetson-harness/src/measure/blocks.ts";
import {
  counterEnergy,
  integratePower,
} from "../../../packages/jetson-harness/src/measure/energy.ts";
import { healthOf } from "../../../packages/jetson-harness/src/measure/health.ts";
import {
  hasEnough,
  modifiedZScores,
  relativeHalfWidth,
} from "../../../packages/jetson-harness/src/measure/repeat.ts";
import type { SampleSeries } from "../../../packages/jetson-harness/src/measure/sample-series.ts";
import { startSampler } from "../../../packages/jetson-harness/src/measure/sampler.ts";
import { simulatedMachine } from "../../../packages/jetson-harness/src/simulated/machine.ts";
import { energyErrors } from "./energy-errors.ts";

function series(times: readonly number[], power: (ms: number) => number): SampleSeries {
  return {
    atMs: Float64Array.from(times),
    values: [Float64Array.from(times, power)],
    intervalMs: 10,
  };
}

function joulesOf(reading: ReturnType<typeof integratePower>): number {
  return "missing" in reading ? Number.NaN : reading.joules;
}

describe("integrating power", () => {
  test("a linear ramp is exact whatever the sample times, edges included", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 15, noNaN: true }), { minLength: 150, maxLength: 200 }),
        fc.double({ min: 20, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 8, noNaN: true }),
        (gaps, start, slope) => {
          let at = 0;
          const times = gaps.map((gap) => (at += gap));
          const end = at - 5;
          fc.pre(end - start > 300 && times.filter((t) => t > start && t < end).length >= 20);
          const power = (ms: number): number => 2 + (slope * ms) / 1000;
          const exact = (2 * (end - start)) / 1000 + (slope * (end ** 2 - start ** 2)) / 2 / 1e6;
          const got = joulesOf(integratePower(series(times, power), 0, start, end));
          expect(Math.abs(got - exact)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("has an interval of independent samples: wider where they follow each other, none of a steady load", () => {
    const rng = createRng("precision");
    const times = Array.from({ length: 402 }, (_, i) => i * 10 + 4 * rng.next());
    const noise = new Map(times.map((time) => [time, rng.normal()]));
    const read = (power: (ms: number) => number) => {
      const reading = integratePower(series(times, power), 0, 5, 4005);
      if ("missing" in reading) throw new Error(reading.missing);
      return reading;
    };
    const independent = read((ms) => 5 + 0.2 * (noise.get(ms) ?? 0));
    // 1.96 · 0.2 W / √400 · 4 s, of 400 samples at most.
    expect(independent.halfWidth).toBeGreaterThan(0.07);
    expect(independent.halfWidth).toBeLessThan(0.12);
    let level = 0;
    const following = new Map<number, number>();
    for (const time of times) {
      level = 0.95 * level + 0.31 * (noise.get(time) ?? 0);
      following.set(time, level);
    }
    const followed = read((ms) => 5 + 0.2 * (following.get(ms) ?? 0));
    expect(followed.effectiveCount).toBeLessThan(60);
    expect(followed.halfWidth).toBeGreaterThan(2 * (independent.halfWidth ?? 0));
    expect(read(() => 5).halfWidth).toBe(0);
  });

  test("fewer than twenty samples give no energy, only a reason", () => {
    const times = Array.from({ length: 18 }, (_, i) => i * 10);
    const reading = integratePower(
      series(times, () => 3),
      0,
      5,
      165,
    );
    expect("missing" in reading && reading.missing).toMatch(/16 samples/);
  });

  test("a run that outlasts its samples gives no energy", () => {
    const times = Array.from({ length: 100 }, (_, i) => i * 10);
    expect(
      integratePower(
        series(times, () => 3),
        0,
        5,
        2000,
      ),
    ).toHaveProperty("missing");
  });

  test("failed reads widen the gap and never count as zero", () => {
    const times = Array.from({ length: 100 }, (_, i) => i * 10);
    const broken = series(times, (ms) => (ms > 300 && ms < 500 ? Number.NaN : 4));
    const reading = integratePower(broken, 0, 100, 900);
    expect(joulesOf(reading)).toBeCloseTo(3.2, 9);
    expect("missing" in reading ? 0 : reading.maxGapMs).toBe(200);
  });

  test("a counter that wraps goes on", () => {
    const times = Array.from({ length: 40 }, (_, i) => i * 10);
    const counter = series(times, (ms) => (90 + ms / 10) % 100);
    const reading = counterEnergy(counter, 0, 55, 355, 100);
    expect("missing" in reading ? 0 : reading.joules).toBeCloseTo(30, 9);
  });
});

describe("against the simulated truth", () => {
  test("a second of bursty load at 20 ms is within 5 % rms, where summing samples is not", () => {
    const [row] = energyErrors([[1, 20]], 60, 1);
    expect(row?.trapezoidPercent).toBeLessThan(5);
    expect(row?.sumPercent).toBeGreaterThan(2 * (row?.trapezoidPercent ?? 0));
  });
});

describe("the sampler's thread", () => {
  test("samples while the main thread is busy", async () => {
    const machine = simulatedMachine();
    machine.set({ gpuLoad: 1, cpuLoad: 1 });
    const rail = {
      name: "VDD_IN",
      kind: "power",
      unit: "W",
      form: "milliwatts",
      paths: [],
    } as const;
    const source = {
      kind: "simulated",
      shared: machine.shared,
      parameters: machine.parameters,
    } as const;
    const sampler = await startSampler([rail], 20, source, 3);
    const until = Date.now() + 700;
    while (Date.now() < until) Math.sqrt(until);
    const got = await sampler.stop();
    // 35 deadlines, of which a busy machine may miss most; the main thread itself would have kept none or one.
    expect(got.atMs.length).toBeGreaterThan(5);
    expect(got.values[0]?.every((watts) => watts > 1)).toBe(true);
    expect(got.atMs.every((at, i) => i === 0 || at > numberAt(got.atMs, i - 1))).toBe(true);
  });
});

describe("repeats and blocks", () => {
  test("repeating stops when the interval is narrow, at the maximum, and not before the minimum", () => {
    const rule = { min: 5, max: 12, until: { metric: "t", halfWidth: 0.02, confidence: 0.95 } };
    const steady = [1, 1.001, 0.999, 1, 1.002];
    const wild = [1, 2, 0.5, 1.7, 0.8, 1.1];
    expect(hasEnough(rule, 4, steady.slice(0, 4))).toBe(false);
    expect(hasEnough(rule, 5, steady)).toBe(true);
    expect(hasEnough(rule, 6, wild)).toBe(false);
    expect(hasEnough(rule, 12, wild)).toBe(true);
  });

  test("the interval of the median covers the truth about as often as it says", () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const rng = createRng(seed);
      const values = Array.from({ length: 15 }, () => 10 + rng.normal());
      const sorted = [...values].sort((a, b) => a - b);
      const half = relativeHalfWidth(values, 0.95) * numberAt(sorted, 7);
      if (Math.abs(numberAt(sorted, 7) - 10) <= half) covered++;
    }
    expect(covered).toBeGreaterThan(170);
  });

  test("every block holds every index once, in another order", () => {
    const first = blockOrder(50, 7, 0);
    const second = blockOrder(50, 7, 1);
    expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(second).not.toEqual(first);
    expect(blockOrder(50, 7, 0)).toEqual(first);
  });

  test("an outlier is flagged and kept; a run is set aside only for a recorded cause", () => {
    const scores = modifiedZScores([1, 1.1, 0.9, 1, 9]);
    expect(scores[4]).toBeGreaterThan(5);
    expect(healthOf({}, { cpu_pressure: 0.9 }, {}).status).toBe("healthy");
    expect(healthOf({ pressureShare: 0.05 }, { cpu_pressure: 0.9 }, {}).causes).toEqual([
      "cpu pressure 90.0 % above 5.0 %",
    ]);
    expect(healthOf({ throttled: true }, { throttle_events: 2 }, {}).causes[0]).toMatch(
      /throttled/,
    );
    expect(healthOf({ frequencyDrift: true }, {}, { drift: "x" }).status).toBe("quarantined");
  });
});
