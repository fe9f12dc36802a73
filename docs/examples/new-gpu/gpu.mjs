// The measurements of six cards, as published: a table of known cards, and one run on a card that stands for a new one.
//   node gpu.mjs table A4000 A100 > known.csv     mean milliseconds of the runs of each configuration; empty: it failed
//   node gpu.mjs run A6000                        what that card answered to the levels in the environment; exit code 1: it failed
//   node gpu.mjs best A6000                       the least of all, which nobody knows of a new card
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const OPTIONS = [
  "block_size_x",
  "block_size_y",
  "tile_size_x",
  "tile_size_y",
  "read_only",
  "use_padding",
  "use_shmem",
];
const folder = process.env.PERFATLAS_MIRROR ?? "../shared/datasets";
const files = `${folder}/AutoTuningAssociation/benchmark_hub/cachefiles/convolution_milo`;

/** Milliseconds of the runs by levels, the first run left out, which warms up; none where it failed. */
function runsOf(card) {
  const { results } = JSON.parse(
    gunzipSync(readFileSync(`${files}/${card}_T4.json.gz`)).toString(),
  );
  return new Map(
    results.map(({ configuration, invalidity, times }) => [
      OPTIONS.map((name) => configuration[name]).join(","),
      invalidity === "correct" ? times.runtimes.slice(1) : [],
    ]),
  );
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const [what, ...rest] = process.argv.slice(2);

if (what === "table") {
  const cards = rest.map(runsOf);
  const keys = [...new Set(cards.flatMap((runs) => [...runs.keys()]))];
  console.log([...OPTIONS, ...rest].join(","));
  for (const key of keys) {
    const cells = cards.map((runs) => {
      const own = runs.get(key) ?? [];
      return own.length === 0 ? "" : mean(own).toFixed(5);
    });
    console.log([key, ...cells].join(","));
  }
} else if (what === "run") {
  const levels = OPTIONS.map((name) => process.env[name]);
  const runs = runsOf(rest[0]).get(levels.join(",")) ?? [];
  if (runs.length === 0) {
    console.error("the kernel does not run with these");
    process.exitCode = 1;
  } else console.log(`time=${mean(runs).toFixed(5)}`);
} else {
  const all = [...runsOf(rest[0]).values()].filter((runs) => runs.length > 0).map(mean);
  console.log(Math.min(...all).toFixed(5));
}
