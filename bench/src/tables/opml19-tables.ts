import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import type { Configuration, Option } from "@perfatlas/modeling/space";

const MIRROR =
  process.env.PERFATLAS_MIRROR ??
  fileURLToPath(new URL("../../../../shared/datasets", import.meta.url));
const FLEXIBO = `${MIRROR}/softsys4ai/FlexiBO/data/measurements/tx2_sampled_output_`;
const TRANSLUCENCE = `${MIRROR}/iqbal128855/Translucence/data/`;

const TX2_OPTIONS = "core1_status core2_status core3_status core_freq gpu_freq emc_freq".split(" ");
const BOARD_OPTIONS = (
  "num_cores core_freq gpu_freq emc_freq cache_pressure swappiness dirty_ratio dirty_bg_ratio " +
  "drop_caches policy sched_rt_runtime sched_child_runs_first memory_growth"
).split(" ");
const NETWORKS = ["xception", "inceptionv3"].flatMap((network) =>
  [200, 400, 600, 800].map((size) => ({
    name: `jetson-tx2|${network}-${size}|unstated`,
    file: `${FLEXIBO}${network}_${size}x${size}.csv`,
  })),
);
const BOARDS = [
  { name: "jetson-tx1|5000-images|unstated", file: `${TRANSLUCENCE}tx1_5000_image_target.csv` },
  { name: "jetson-tx2|5000-images|unstated", file: `${TRANSLUCENCE}tx2_5000_image_target.csv` },
  { name: "jetson-xavier|images|unstated", file: `${TRANSLUCENCE}xavier_image_source.csv` },
];

/** Whether the mirror holds the files of both tables. */
export function hasOpml19Tables(): boolean {
  return [...NETWORKS, ...BOARDS].every(({ file }) => existsSync(file));
}

/**
 * The table of a data set of the OpML'19 suites, read from the mirror: every option ordinal,
 * repeats of a configuration averaged, NaN where an environment did not measure a configuration.
 * @param dataset "jetson-tx2-opml19" or "jetson-translucence".
 */
export function opml19Table(dataset: string, metric: string): ResponseTable {
  const [files, names] =
    dataset === "jetson-tx2-opml19" ? [NETWORKS, TX2_OPTIONS] : [BOARDS, BOARD_OPTIONS];
  const rowOf = new Map<string, number>();
  const configurations: Configuration[] = [];
  const columns = files.map(({ file }) => {
    const [header, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
    const places = header!.split(",");
    const optionPlaces = names.map((name) => places.indexOf(name));
    const metricPlace = places.indexOf(metric);
    const found = new Map<number, number[]>();
    for (const line of lines) {
      const cells = line.split(",");
      const levels = optionPlaces.map((place) => Number(cells[place]));
      const key = levels.join();
      let row = rowOf.get(key);
      if (row === undefined) {
        row = configurations.length;
        rowOf.set(key, row);
        configurations.push(Object.fromEntries(names.map((name, j) => [name, levels[j]!])));
      }
      found.set(row, [...(found.get(row) ?? []), Number(cells[metricPlace])]);
    }
    return found;
  });
  const options = names.map((name): Option => {
    const levels = [...new Set(configurations.map((c) => c[name] as number))];
    return { name, kind: "ordinal", domain: levels.sort((a, b) => a - b) };
  });
  return {
    space: { system: dataset, options, constraints: [] },
    metric: { name: metric, unit: metric === "inference_time" ? "s" : "1", better: "lower" },
    configurations,
    environments: files.map(({ name }) => name),
    values: columns.map((found) =>
      Float64Array.from(configurations, (_, row) => {
        const repeats = found.get(row);
        if (repeats === undefined) return Number.NaN;
        return repeats.reduce((a, b) => a + b, 0) / repeats.length;
      }),
    ),
  };
}
