import { readFileSync } from "node:fs";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import type { Option } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import { gemmLatencies } from "./gemm-latencies.ts";
import { MIRROR } from "./sempl-table.ts";

/** A table whose first environment is the source and whose others are targets. */
export interface ConfirmationGroup {
  readonly name: string;
  readonly table: ResponseTable;
  readonly budgets: readonly number[];
}

const XPLORER = `${MIRROR}/pooyanjamshidi`;
const ASE17 = `${XPLORER}/ase17/data/processed`;
const DEEPARCH = `${XPLORER}/deeparch-xplorer/experiments/measurements`;
const XGBOOST = `${XPLORER}/xgboost-xplorer/experiments`;
const GEMM = `${MIRROR}/ai-dynamo/aiconfigurator/aic-core/src/aiconfigurator_core/systems/data`;
const BUDGETS = [10, 20, 40];
const SHAPE_COUNT = 3000;

/** Every group, in the order in which they are named before the run. */
export async function confirmationGroups(): Promise<readonly ConfirmationGroup[]> {
  const sqlite = numbers(`${ASE17}/sqlite.csv`);
  const x264 = numbers(`${ASE17}/x264.csv`);
  const nbody = numbers(`${ASE17}/sac_nbody_others.csv`);
  const hosts = (metric: number): number[] =>
    [0, 1, 2, 3, 4, 5, 6].map((host) => 14 * (host + 1) + metric);
  return [
    group("ase17 SQLite fillrandom", sqlite, 14, hosts(3), (value) => value),
    group("ase17 SQLite readrand100K", sqlite, 14, hosts(13), (value) => value),
    group("ase17 x264", x264, 16, [16, 19, 28, 31, 17], positive),
    group("ase17 SaC nbody", nbody, nbody.columns - 3, lastThree(nbody), (v) =>
      v < 1200 ? v : Number.NaN,
    ),
    ...["Adiac", "Coffee"].map(deepArch),
    xgboost(12, [
      "covtype.data_aws_smallVM_12_0.05",
      "covtype.data_azure12_0.05",
      "covtype.data_feature4_12_0.05",
    ]),
    xgboost(12, ["CNAE-9.data_azure12_1", "CNAE-9.data_feature4_12_1"]),
    xgboost(11, ["covtype.data_aws_smallVM_11_0.1", "covtype.data_feature4_11_0.1"]),
    inputs("q1"),
    inputs("q8"),
    await products("a100_sxm", "sglang", ["0.5.9", "0.5.10"]),
    await products("h100_sxm", "vllm", ["0.19.0", "0.24.0"]),
    await products("h200_sxm", "trtllm", ["1.3.0rc10", "1.3.0rc20"]),
    await products("b200_sxm", "sglang", ["0.5.10", "0.5.14"]),
  ];
}

/** A file of numbers by row. */
interface Numbers {
  readonly rows: readonly (readonly number[])[];
  readonly columns: number;
}

const positive = (value: number): number => (value > 0 ? value : Number.NaN);
const lastThree = ({ columns }: Numbers): number[] => [columns - 3, columns - 2, columns - 1];

function numbers(file: string, hasHeader = true): Numbers {
  const lines = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const rows = lines.slice(hasHeader ? 1 : 0).map((line) => line.split(",").map(Number));
  return { rows, columns: rows[0]?.length ?? 0 };
}

function group(
  name: string,
  { rows }: Numbers,
  optionCount: number,
  columns: readonly number[],
  valid: (value: number) => number,
): ConfirmationGroup {
  const levels = rows.map((row) => row.slice(0, optionCount));
  const values = columns.map((column) => rows.map((row) => valid(row[column] as number)));
  return { name, table: tableOf(name, levels, values), budgets: BUDGETS };
}

/** Options by place; repeats of a configuration are averaged, those without a value left out. */
function tableOf(
  system: string,
  levels: readonly (readonly number[])[],
  values: readonly (readonly number[])[],
): ResponseTable {
  const rowsOf = new Map<string, number[]>();
  for (const [i, row] of levels.entries()) {
    const key = row.join();
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), i]);
  }
  const kept = [...rowsOf.values()];
  const levelOf = (rows: readonly number[], j: number): number =>
    levels[rows[0] as number]?.[j] as number;
  const options = (levels[0] ?? []).map((_, j): Option => {
    const domain = [...new Set(kept.map((rows) => levelOf(rows, j)))].sort((x, y) => x - y);
    return { name: `option ${j}`, kind: "ordinal", domain };
  });
  const averaged = (column: readonly number[]): Float64Array =>
    Float64Array.from(kept, (rows) =>
      mean(rows.map((i) => column[i] as number).filter(Number.isFinite)),
    );
  return {
    space: { system, options, constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: kept.map((rows) =>
      Object.fromEntries(options.map(({ name }, j) => [name, levelOf(rows, j)])),
    ),
    environments: values.map((_, e) => `environment ${e}`),
    values: values.map(averaged),
  };
}

const DEEPARCH_FILES: Readonly<Record<string, readonly string[]>> = {
  Adiac: [
    "feature10-theano/exp_Adiac_2017-12-17 08:42:56.262114.csv",
    "azure/exp_Adiac_2017-12-17 08:13:08.388687.csv",
    "gpu-server/exp_Adiac_2017-12-16 05:46:29.855750.csv",
    "feature3-tf/exp_Adiac_2017-12-15 02:14:44.770239.csv",
  ],
  Coffee: [
    "feature10-theano/exp_Coffee_2017-12-20 05:38:34.342091.csv",
    "azure/exp_Coffee_2017-12-20 06:35:15.353266.csv",
    "feature3-tf/exp_Coffee_2017-12-17 01:20:49.486637.csv",
  ],
};

/** Inference time by host; levels stand in a file of their own, numbered from 1. */
function deepArch(input: string): ConfirmationGroup {
  const levels = numbers(`${DEEPARCH}/configurations_exp.csv`, false).rows;
  const values = (DEEPARCH_FILES[input] ?? []).map((file) => {
    const column = new Array<number>(levels.length).fill(Number.NaN);
    for (const row of numbers(`${DEEPARCH}/${file}`).rows) {
      column[(row[0] as number) - 1] = positive(row[2] as number);
    }
    return column;
  });
  const name = `DeepArch ${input}`;
  return { name, table: tableOf(name, levels, values), budgets: BUDGETS };
}

/** Training time by host; rows without header, numbered from 0. */
function xgboost(design: number, files: readonly string[]): ConfirmationGroup {
  const levels = numbers(`${XGBOOST}/configurations_xgboost${design}.csv`).rows;
  const values = files.map((file) => {
    const column = new Array<number>(levels.length).fill(Number.NaN);
    for (const row of numbers(`${XGBOOST}/exp_${file}.csv`, false).rows) {
      column[row[0] as number] = positive(row[1] as number);
    }
    return column;
  });
  const name = `XGBoost ${files[0]?.split(".")[0]} ${design}`;
  return { name, table: tableOf(name, levels, values), budgets: BUDGETS };
}

/** SQLite on databases of one size after another; 50 rows of 8 configurations. */
function inputs(query: string): ConfirmationGroup {
  const folder = `${MIRROR}/llesoil/input_sensitivity/data/sqlite`;
  const files = ["0.5", "0.01", "0.1", "0.25", "0.75"].map((size) => `${folder}/${size}.csv`);
  const header = (readFileSync(files[0] as string, "utf8").split(/\r?\n/)[0] ?? "").split(",");
  const tables = files.map((file) => numbers(file).rows);
  const place = header.indexOf(query);
  const levels = (tables[0] ?? []).map((row) => row.slice(1, 6));
  const values = tables.map((rows) => rows.map((row) => positive(row[place] as number)));
  const name = `input_sensitivity sqlite ${query}`;
  return { name, table: tableOf(name, levels, values), budgets: [2, 3, 4] };
}

/** Latency of matrix products, one framework version to the next: shapes as powers of 2. */
async function products(
  gpu: string,
  framework: string,
  versions: readonly string[],
): Promise<ConfirmationGroup> {
  const found = await Promise.all(
    versions.map((version) =>
      gemmLatencies(`${GEMM}/${gpu}/gemm/${framework}/${version}/gemm_perf.parquet`),
    ),
  );
  const types = [
    ...new Set(found.flatMap((each) => [...each.keys()].map((key) => key.split(",")[0] as string))),
  ].sort();
  const shared = [...(found[0]?.keys() ?? [])].filter((key) =>
    found.every((each) => each.has(key)),
  );
  const step = Math.max(1, Math.floor(shared.length / SHAPE_COUNT));
  const kept = shared
    .sort()
    .filter((_, i) => i % step === 0)
    .slice(0, SHAPE_COUNT);
  const levels = kept.map((key) => {
    const [type, ...sizes] = key.split(",");
    const isType = types.slice(1).map((each) => (each === type ? 1 : 0));
    return [...isType, ...sizes.map((size) => Math.log2(Number(size)))];
  });
  const values = found.map((each) => kept.map((key) => each.get(key) as number));
  const name = `matrix products ${gpu} ${framework}`;
  const count = kept.length;
  const budgets = [0.005, 0.01, 0.02].map((share) => Math.round(share * count));
  return { name, table: tableOf(name, levels, values), budgets };
}
