import { type AdviceSource, advise, type MeasuredConfiguration } from "@perfatlas/modeling/advice";
import { configurationKey, numberAt } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { describe, expect } from "vitest";
import type { Collected } from "../../datasets/collect.ts";
import { named, quirk } from "../../datasets/quirk.ts";

const ID = "gpu-convolution";

/** Medians of the repeats, NaN where a configuration failed. */
function medians(gpu: Collected, environment: string): Float64Array {
  const repeats = gpu.keys.map((): number[] => []);
  for (const { configuration, value, failure } of gpu.series(environment)) {
    if (failure < 0) repeats[configuration]?.push(value);
  }
  return Float64Array.from(repeats, (own) => (own.length === 0 ? Number.NaN : median(own)));
}

describe("twenty measurements on a GPU that nobody has measured", () => {
  quirk("A6000: in four rounds, from three others, within a quarter of the best", [ID], (gpu) => {
    const { space, metrics } = named(ID);
    const names = ["nvidia-a100", "nvidia-rtx-a4000", "amd-mi250x"];
    const sources = names.map((name): AdviceSource => {
      const time = medians(gpu, `${name}:filter-15x15:unstated`);
      return { name, system: space.system, metrics, configurations: gpu.levels, values: { time } };
    });
    const truth = medians(gpu, "nvidia-rtx-a6000:filter-15x15:unstated");
    const rowOf = new Map(gpu.levels.map((levels, i) => [configurationKey(space, levels), i]));
    const task = { space, metrics, goal: "best", objectives: ["time"], bounds: [] } as const;
    let measured: readonly MeasuredConfiguration[] = [];
    let ranked: readonly { readonly name: string }[] = [];
    for (let round = 0; round < 4; round++) {
      const plan = { budget: 20, count: 5, seed: "new", areSourcesNamed: false };
      const { next, sources: order } = advise({ ...task, ...plan, sources, measured });
      ranked = order;
      const answers = next.map(({ configuration }): MeasuredConfiguration => {
        // What the kernel does not allow is not in the file: it fails.
        const row = rowOf.get(configurationKey(space, configuration));
        const value = row === undefined ? Number.NaN : numberAt(truth, row);
        return { configuration, values: Number.isFinite(value) ? { time: [value] } : {} };
      });
      measured = [...measured, ...answers];
    }
    const values = measured.flatMap(({ values: { time = [] } }) => time);
    const best = Math.min(...[...truth].filter(Number.isFinite));
    expect(Math.min(...values) / best).toBeLessThan(1.25);
    // The one of another vendor does not come first.
    expect(ranked[0]?.name).not.toBe("amd-mi250x");
  });
});
