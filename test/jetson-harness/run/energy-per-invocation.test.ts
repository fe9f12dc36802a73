import { expect, test } from "vitest";
import type { ExtractEntry } from "../../../packages/jetson-harness/src/experiment/experiment.ts";
import { extractMetric } from "../../../packages/jetson-harness/src/run/extract-metrics.ts";
import type { Outcome } from "../../../packages/jetson-harness/src/run/run-command.ts";
import type { Traces } from "../../../packages/jetson-harness/src/run/traces.ts";

/** A command that ran from one second to another. */
const ran = (start: number, end: number): Outcome => ({
  startMs: start * 1000,
  endMs: end * 1000,
  wallSeconds: end - start,
  exitCode: 0,
  end: "exited",
  stdout: "",
  stderr: "",
  cut: [],
  leftRunning: 0,
});

/** A rail of 10 W, sampled every 20 ms for 6 s. */
function traces(outcomes: readonly Outcome[], idleWatts?: number): Traces {
  const atMs = Float64Array.from({ length: 301 }, (_, i) => i * 20);
  const sensor = {
    name: "in",
    kind: "power",
    unit: "W",
    form: "milliwatts",
    paths: [],
  } as const;
  return {
    outcomes,
    outputs: new Map(),
    sensors: [sensor],
    total: ["in"],
    series: { atMs, values: [new Float64Array(301).fill(10)], intervalMs: 20 },
    ...(idleWatts === undefined ? {} : { idleWatts: new Map([["in", idleWatts]]) }),
  };
}

const joules = (power: NonNullable<ExtractEntry["power"]>, of: Traces) =>
  extractMetric({ name: "e", unit: "J", extract: { power } }, of);

test("energy is that of one invocation, though all of them are integrated at once", () => {
  expect(joules({}, traces([ran(1, 3)]))).toEqual({ value: expect.closeTo(20, 6) });
  for (const count of [2, 4]) {
    const each = 4 / count;
    const outcomes = Array.from({ length: count }, (_, i) => ran(1 + i * each, 1 + (i + 1) * each));
    expect(joules({}, traces(outcomes))).toEqual({ value: expect.closeTo(40 / count, 6) });
  }
});

test("net energy is less by the idle power of one invocation's time", () => {
  const outcomes = [ran(1, 3), ran(3, 5)];
  expect(joules({ subtractIdle: true }, traces(outcomes, 4))).toEqual({
    value: expect.closeTo((10 - 4) * 2, 6),
  });
  expect(joules({ subtractIdle: true }, traces(outcomes))).toEqual({
    missing: "idle power was not measured",
  });
});

test("what a rail draws at rest is taken off that rail, not what the board draws", () => {
  const of = traces([ran(1, 3)], 4);
  const idleWatts = new Map([
    ["in", 4],
    ["gpu", 1],
  ]);
  const [sensor] = of.sensors;
  const both: Traces = {
    ...of,
    idleWatts,
    sensors: [...of.sensors, { ...(sensor as NonNullable<typeof sensor>), name: "gpu" }],
    series: {
      ...(of.series as NonNullable<Traces["series"]>),
      values: [new Float64Array(301).fill(10), new Float64Array(301).fill(3)],
    },
  };
  expect(joules({ subtractIdle: true, rails: ["gpu"] }, both)).toEqual({
    value: expect.closeTo((3 - 1) * 2, 6),
  });
});
