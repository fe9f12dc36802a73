import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Configuration, ConfigurationSpace, Option } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import { MIRROR } from "./sempl-table.ts";

const GPUS = ["A100", "A4000", "A6000", "MI250X", "W6600", "W7800"] as const;
const NAMES =
  "block_size_x block_size_y tile_size_x tile_size_y read_only use_padding use_shmem".split(" ");

/** What every card answered to every configuration that could be launched. */
export interface ConvolutionRuns {
  readonly space: ConfigurationSpace;
  readonly configurations: readonly Configuration[];
  /** By card, milliseconds per configuration, the first run left out, which warms up; NaN where it failed. */
  readonly cards: ReadonlyMap<string, Float64Array>;
}

/**
 * Convolution kernels on six GPUs. The constraints are those of the published space, so that it has exactly the
 * configurations that were run: what is padded is shared memory of a width that is no multiple of 32, and the
 * shared tile with its border of 14 has less than 48 KiB.
 */
export function convolutionRuns(): ConvolutionRuns {
  const read = new Map(GPUS.map((gpu) => [gpu, runsOf(gpu)]));
  const keys = [...new Set([...read.values()].flatMap((runs) => [...runs.keys()]))];
  const options = NAMES.map((name, j): Option => {
    const levels = new Set(keys.map((key) => Number(key.split(",")[j])));
    return { name, kind: "ordinal", domain: [...levels].sort((a, b) => a - b) };
  });
  const multiples = [32, 64, 96, 128, 160, 192, 224, 256];
  const rules = [
    "block_size_x * block_size_y <= 1024",
    "use_padding == 1 -> use_shmem == 1",
    `use_padding == 1 -> ${multiples.map((width) => `block_size_x != ${width}`).join(" && ")}`,
    "use_shmem == 1 -> (block_size_x * tile_size_x + 14) * (block_size_y * tile_size_y + 14) < 12288",
  ];
  const space = { system: "convolution", options, constraints: rules.map((rule) => ({ rule })) };
  const configurations = keys.map(
    (key): Configuration =>
      Object.fromEntries(key.split(",").map((level, j) => [NAMES[j] ?? "", Number(level)])),
  );
  const cards = new Map(
    [...read].map(([gpu, runs]) => [
      gpu,
      Float64Array.from(keys, (key) => runs.get(key) ?? Number.NaN),
    ]),
  );
  return { space, configurations, cards };
}

function runsOf(gpu: string): ReadonlyMap<string, number> {
  const file = `${MIRROR}/AutoTuningAssociation/benchmark_hub/cachefiles/convolution_milo/${gpu}_T4.json.gz`;
  const { results } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    readonly results: readonly {
      readonly configuration: Readonly<Record<string, number>>;
      readonly invalidity: string;
      readonly times: { readonly runtimes?: readonly number[] };
    }[];
  };
  return new Map(
    results.map(({ configuration, invalidity, times }) => [
      NAMES.map((name) => configuration[name]).join(),
      invalidity === "correct" ? mean((times.runtimes ?? []).slice(1)) : Number.NaN,
    ]),
  );
}
