import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Configuration, encode, type Option, type Sample } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import { MIRROR } from "./sempl-table.ts";

const GPUS = ["A100", "A4000", "A6000", "MI250X", "W6600", "W7800"] as const;
const NAMES =
  "block_size_x block_size_y tile_size_x tile_size_y read_only use_padding use_shmem".split(" ");
const metric = { name: "time", unit: "ms", better: "lower" } as const;

/** Convolution kernels by card: the valid configurations of each with their mean milliseconds, in one space. */
export function convolutionCards(): ReadonlyMap<string, Sample> {
  const cards = new Map(GPUS.map((gpu) => [gpu, measured(gpu)]));
  const keys = [...new Set([...cards.values()].flatMap((card) => [...card.keys()]))];
  const options = NAMES.map((name, j): Option => {
    const levels = new Set(keys.map((key) => Number(key.split(",")[j])));
    return { name, kind: "ordinal", domain: [...levels].sort((a, b) => a - b) };
  });
  const space = { system: "convolution", options, constraints: [] };
  return new Map(
    [...cards].map(([gpu, card]): [string, Sample] => {
      const configurations = [...card.keys()].map(configurationOf);
      const y = Float64Array.from(card.values());
      return [gpu, { space, metric, configurations, x: encode(space, configurations), y }];
    }),
  );
}

/** The first run warms up. */
function measured(gpu: string): ReadonlyMap<string, number> {
  const file = `${MIRROR}/AutoTuningAssociation/benchmark_hub/cachefiles/convolution_milo/${gpu}_T4.json.gz`;
  const { results } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    readonly results: readonly {
      readonly configuration: Readonly<Record<string, number>>;
      readonly invalidity: string;
      readonly times: { readonly runtimes?: readonly number[] };
    }[];
  };
  const valid = results.filter((result) => result.invalidity === "correct");
  return new Map(
    valid.map(({ configuration, times }) => [
      NAMES.map((name) => configuration[name]).join(),
      mean((times.runtimes ?? []).slice(1)),
    ]),
  );
}

function configurationOf(key: string): Configuration {
  return Object.fromEntries(key.split(",").map((level, j) => [NAMES[j] ?? "", Number(level)]));
}
