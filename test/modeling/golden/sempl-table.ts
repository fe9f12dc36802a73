import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import type { Option } from "@perfatlas/modeling/space";

const MIRROR =
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

export type SemplSystem = keyof typeof FILES;

const path = (system: SemplSystem): string => `${MIRROR}/ideas-labo/SeMPL/data/${FILES[system]}`;

/** Whether the mirror holds the file of that system. */
export function hasSemplTable(system: SemplSystem): boolean {
  return existsSync(path(system));
}

/** The file of a system as it stands: every option is ordinal, environments in column order. */
export function semplTable(system: SemplSystem): ResponseTable {
  const environmentCount = Number(/(\d+)environments/.exec(FILES[system])?.[1]);
  const [header, ...lines] = readFileSync(path(system), "utf8").trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(",").map(Number));
  const optionCount = header!.split(",").length - environmentCount;
  const options = Array.from({ length: optionCount }, (_, j): Option => {
    const levels = [...new Set(cells.map((row) => row[j]!))].sort((a, b) => a - b);
    return { name: `o${j}`, kind: "ordinal", domain: levels };
  });
  return {
    space: { system, options, constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: cells.map((row) =>
      Object.fromEntries(options.map((option, j) => [option.name, row[j]!])),
    ),
    environments: Array.from({ length: environmentCount }, (_, e) => `column ${e}`),
    values: Array.from({ length: environmentCount }, (_, e) =>
      Float64Array.from(cells, (row) => row[optionCount + e]!),
    ),
  };
}
