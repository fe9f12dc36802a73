import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import { numberAt, type Option } from "@perfatlas/modeling/space";

/** Folder that holds the public data sets, byte by byte as published. */
export const MIRROR =
  process.env.PERFATLAS_MIRROR ??
  fileURLToPath(new URL("../../../../shared/datasets", import.meta.url));

const FILES = {
  deeparch: "deeparch-SizeReduction-3environments.csv",
  sac: "sac_srad_others-3environments.csv",
  spear: "spear-10286-3environments.csv",
  sqlite: "sqlite-overwritebatch-4environments.csv",
  storm: "storm-obj2-3environments.csv",
  x264: "x264-diff_input-10environments.csv",
} as const;

/** A system of the suite sempl-fse24. */
export type SemplSystem = keyof typeof FILES;

/** All six, alphabetical. */
export const SEMPL_SYSTEMS = Object.keys(FILES) as readonly SemplSystem[];

/** The published file of a system: numeric options as they stand, environments in column order. */
export function semplTable(system: SemplSystem): ResponseTable {
  const file = FILES[system];
  const environmentCount = Number(/(\d+)environments/.exec(file)?.[1]);
  const text = readFileSync(`${MIRROR}/ideas-labo/SeMPL/data/${file}`, "utf8");
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(",").map(Number));
  const optionCount = (header as string).split(",").length - environmentCount;
  const column = (j: number): Float64Array => Float64Array.from(cells, (row) => numberAt(row, j));
  const options = Array.from({ length: optionCount }, (_, j): Option => {
    const domain = Array.from(Float64Array.from(new Set(column(j))).sort());
    return { name: `option ${j}`, kind: "ordinal", domain };
  });
  return {
    space: { system, options, constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: cells.map((row) =>
      Object.fromEntries(options.map((option, j) => [option.name, numberAt(row, j)])),
    ),
    environments: Array.from({ length: environmentCount }, (_, e) => `column ${e}`),
    values: Array.from({ length: environmentCount }, (_, e) => column(optionCount + e)),
  };
}
