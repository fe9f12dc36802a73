import { advise, fitValidity } from "@perfatlas/modeling/advice";
import { choose, createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { named, quirk } from "../../datasets/quirk.ts";
import { plantedTask } from "./planted-advice.ts";

/** Chance that a valid configuration is thought likelier to be valid than one that fails: 0.5 knows nothing. */
function ranking(probability: Float64Array, isValid: readonly boolean[]): number {
  const of = (wanted: boolean) => [...probability].filter((_, i) => isValid[i] === wanted);
  const [good, bad] = [of(true), of(false)];
  const wins = good.reduce(
    (sum, p) => sum + bad.reduce((n, q) => n + (p > q ? 1 : p === q ? 0.5 : 0), 0),
    0,
  );
  return wins / (good.length * bad.length);
}

function learned(
  id: string,
  configurations: readonly Configuration[],
  isValid: readonly boolean[],
  count: number,
): { readonly probability: Float64Array } {
  const rows = [...choose(configurations.length, count, createRng("rows"))];
  const target = {
    configurations: rows.map((row) => configurations[row] as Configuration),
    isValid: rows.map((row) => isValid[row] as boolean),
  };
  const { space } = named(id);
  const model = fitValidity(space, target, [], "test");
  return { probability: model(encode(space, configurations)) };
}

describe("feasibility is learned", () => {
  const fails = ({ mode, index }: Configuration) => mode === "safe" && index === true;
  const rows = Array.from({ length: 36 }, (_, i) => 3 * i + (i % 3));
  const task = plantedTask(rows, { goal: "best", budget: 60, count: 10 });
  const measured = task.measured.map((one) =>
    fails(one.configuration) ? { ...one, values: {} } : one,
  );

  test("from failures: what is asked for next is not of their kind, and probabilities say so", () => {
    const { next, predictions, feasibility } = advise({ ...task, measured });
    expect(feasibility.failedCount).toBeGreaterThan(3);
    expect(next.filter(({ configuration }) => fails(configuration))).toEqual([]);
    for (const { configuration, feasibleProbability } of predictions) {
      if (fails(configuration)) expect(feasibleProbability).toBeLessThan(0.5);
      else expect(feasibleProbability).toBeGreaterThan(0.5);
    }
  });

  test("from failures of a source, before the target has any", () => {
    const [source] = task.sources;
    const time = source?.values.time?.map((value, i) =>
      fails(source.configurations[i] as Configuration) ? Number.NaN : value,
    );
    const failing = {
      ...(source as NonNullable<typeof source>),
      values: { time: time as Float64Array },
    };
    const { next } = advise(plantedTask([], { sources: [failing], count: 10 }));
    expect(next.filter(({ configuration }) => fails(configuration))).toEqual([]);
  });

  test("from sources without a failure, as far as their rows go, before the target has any", () => {
    const { space, sources } = plantedTask([]);
    const outcomes = sources.map(({ configurations }) => ({
      configurations,
      isValid: configurations.map(() => true),
    }));
    const nothing = { configurations: [], isValid: [] };
    const x = encode(space, outcomes[0]?.configurations ?? []);
    const n = x.rows;
    for (const p of fitValidity(space, nothing, outcomes.slice(0, 1), "test")(x)) {
      expect(p).toBeCloseTo((n + 1) / (n + 2), 9);
    }
    for (const p of fitValidity(space, nothing, [nothing], "test")(x)) expect(p).toBe(0.5);
  });

  test("from a bound: what is called best keeps it, and the others are improbable", () => {
    const bounds = [{ metric: "time", atLeast: 60 }];
    const { best, predictions } = advise({ ...task, bounds });
    for (const {
      values: [time],
    } of best?.members ?? [])
      expect(time?.value).toBeGreaterThan(59);
    const low = predictions.filter(({ values: [time] }) => Number(time?.upper) < 58);
    expect(low.length).toBeGreaterThan(0);
    for (const { feasibleProbability } of low) expect(feasibleProbability).toBeLessThan(0.1);
  });

  quirk("A6000: 200 of 4,362 tell which others fail", ["gpu-convolution"], (gpu) => {
    const cells = gpu.series("nvidia-rtx-a6000:filter-15x15:unstated", "time");
    const isValid = gpu.keys.map(() => true);
    for (const { configuration, failure } of cells)
      if (failure >= 0) isValid[configuration] = false;
    expect(isValid.filter((valid) => !valid)).toHaveLength(473);
    const { probability } = learned("gpu-convolution", gpu.levels, isValid, 200);
    expect(ranking(probability, isValid)).toBeGreaterThan(0.85);
  });

  quirk("x264: 60 of 4,000 tell that visualize fails", ["x264"], (x264) => {
    const isValid = x264.levels.map(({ visualize }) => visualize !== true);
    const { probability } = learned("x264", x264.levels, isValid, 60);
    const wrong = [...probability].filter((p, i) => p >= 0.5 !== isValid[i]);
    expect(wrong.length / probability.length).toBeLessThan(0.01);
  });
});
