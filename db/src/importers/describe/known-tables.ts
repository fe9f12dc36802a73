import { metricScore } from "./names/metric-words.ts";
import type { Role, SampledColumn, SampledTable } from "./sampled-table.ts";

interface KnownColumn {
  readonly role: Role;
  readonly unit?: string;
  readonly better?: "lower" | "higher";
}

/** A table that a tool writes, by the names of its columns. */
interface KnownTable {
  readonly tool: string;
  readonly preset?: string;
  readonly needs: readonly string[];
  column(name: string, names: readonly string[]): KnownColumn | undefined;
  /** Settings that its rows need. */
  readonly reader?: Readonly<Record<string, unknown>>;
}

const ignore: KnownColumn = { role: "ignore" };
const option: KnownColumn = { role: "option" };
const lower = (unit?: string): KnownColumn => ({
  role: "metric",
  better: "lower",
  ...(unit === undefined ? {} : { unit }),
});

const TABLES: readonly KnownTable[] = [
  {
    tool: "hyperfine",
    needs: ["command", "mean", "stddev", "median", "user", "system", "min", "max"],
    column: (name, names) => {
      if (name === "command")
        return names.some((one) => one.startsWith("parameter_")) ? ignore : option;
      if (name.startsWith("parameter_")) return option;
      return name === "mean" ? lower("s") : ignore;
    },
  },
  {
    tool: "hyperfine",
    preset: "hyperfine",
    needs: ["time"],
    column: (name, names) => {
      if (name === "time") return lower("s");
      if (name === "memory") return lower("B");
      return name === "command" && names.length > 3 ? ignore : option;
    },
  },
  {
    tool: "Google Benchmark",
    needs: ["name", "iterations", "real_time", "cpu_time", "time_unit"],
    reader: {
      skipRows: ["_mean", "_median", "_stddev", "_cv"].map((endsWith) => ({
        column: "name",
        endsWith,
        why: "aggregates are no measurements",
      })),
    },
    column: (name) => {
      if (name === "name") return option;
      if (name === "real_time" || name === "cpu_time") return lower("ns");
      if (name === "time_unit") return { role: "unit" };
      if (name === "error_occurred") return { role: "status" };
      return ignore;
    },
  },
  {
    tool: "Google Benchmark",
    preset: "google-benchmark",
    needs: ["benchmark", "real_time", "cpu_time"],
    column: (name) => {
      if (name === "benchmark") return option;
      return name === "real_time" || name === "cpu_time" ? lower("ns") : ignore;
    },
  },
  {
    tool: "pytest-benchmark",
    preset: "pytest-benchmark",
    needs: ["benchmark", "group", "time"],
    column: (name, names) => {
      if (name === "time") return lower("s");
      if (name === "group") return ignore;
      return name === "benchmark" && names.length > 3 ? undefined : option;
    },
  },
  {
    tool: "JMH",
    preset: "jmh",
    needs: ["benchmark", "mode", "threads"],
    column: (name) => {
      if (name === "time") return lower("ns/op");
      if (name === "throughput") return { role: "metric", better: "higher", unit: "op/s" };
      return name === "benchmark" ? undefined : option;
    },
  },
  {
    tool: "Kernel Tuner",
    preset: "kernel-tuner",
    needs: ["time"],
    column: (name) => {
      if (name === "time" || name === "compile_time") return lower("ms");
      // What the tuner itself took, and the runs that "time" has.
      if (/^times$|^(verification|benchmark|strategy|framework)_time$/.test(name)) return ignore;
      return metricScore(name) > 0 ? undefined : option;
    },
  },
  {
    tool: "T4",
    preset: "t4",
    needs: ["time"],
    column: (name) => (name === "time" ? lower("ms") : option),
  },
  {
    tool: "Optuna",
    needs: ["number", "state", "value"],
    column: (name) => {
      if (name.startsWith("params_")) return option;
      if (name === "number" || /^(datetime_|user_attrs_|system_attrs_)/.test(name)) return ignore;
      if (name === "state") return { role: "status" };
      return name === "duration" ? ignore : undefined;
    },
  },
];

/** The table with what is known of its columns where a tool wrote it. */
export function withKnownColumns(table: SampledTable): SampledTable {
  const names = table.columns.map(({ name }) => name);
  const known = TABLES.find(
    ({ needs, preset }) =>
      needs.every((name) => names.includes(name)) && table.reader.preset === preset,
  );
  if (known === undefined) return table;
  const why = `${known.tool} writes it`;
  const columns = table.columns.map((column): SampledColumn => {
    const found = known.column(column.name, names);
    return found === undefined ? column : { ...column, ...found, why };
  });
  const says = `a table of ${known.tool}`;
  return {
    ...table,
    columns,
    rows: withoutSkipped(table, known.reader),
    reader: { ...table.reader, ...known.reader },
    remarks: [...table.remarks, { isSure: true, says, why: "it has the columns of it" }],
  };
}

function withoutSkipped(
  { columns, rows }: SampledTable,
  reader: KnownTable["reader"],
): SampledTable["rows"] {
  const rules = (reader?.skipRows ?? []) as readonly { column: string; endsWith: string }[];
  if (rules.length === 0) return rows;
  const places = rules.map(({ column, endsWith }) => ({
    index: columns.findIndex(({ name }) => name === column),
    endsWith,
  }));
  return rows.filter(
    (row) => !places.some(({ index, endsWith }) => row[index]?.trim().endsWith(endsWith)),
  );
}
