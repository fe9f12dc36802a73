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
    tool: "criterion",
    preset: "criterion",
    needs: ["benchmark", "time"],
    column: (name) => (name === "time" ? lower("ns") : option),
  },
  {
    tool: "SMAC",
    preset: "smac",
    needs: ["cost", "time", "status"],
    column: (name) => {
      if (name === "cost") return lower();
      if (name === "time") return lower("s");
      if (name === "status") return { role: "status" };
      if (name === "instance") return { role: "workload" };
      return name === "budget" ? undefined : option;
    },
  },
  {
    tool: "TVM",
    preset: "tvm",
    needs: ["task", "target", "time"],
    column: (name) => {
      if (name === "time") return lower("s");
      if (name === "task") return { role: "workload" };
      return name === "target" ? { role: "hardware" } : option;
    },
  },
  {
    tool: "k6",
    needs: ["metric_name", "timestamp", "metric_value", "scenario"],
    reader: {
      keepRows: [
        {
          column: "metric_name",
          text: ["http_req_duration", "http_req_waiting", "iteration_duration"],
          why: "the other metrics count, or are parts of these",
        },
      ],
    },
    column: (name) => {
      if (name === "metric_name") return { role: "metric name" };
      if (name === "metric_value") return lower("ms");
      if (name === "expected_response") return { role: "status" };
      return name === "name" || name === "method" || name === "scenario" ? option : ignore;
    },
  },
  {
    tool: "BenchmarkDotNet",
    needs: ["Method", "Mean", "Error", "StdDev"],
    column: (name) => {
      if (name === "Mean" || name === "Allocated") return lower();
      if (name === "Method") return option;
      // Between runs, and of garbage collections.
      return /^(Error|StdDev|Median|Min|Max|Q[13]|Rank|Ratio|RatioSD|Alloc Ratio|Gen ?\d)$/.test(
        name,
      )
        ? ignore
        : undefined;
    },
  },
  {
    tool: "JMeter",
    needs: ["timeStamp", "elapsed", "label", "responseCode", "success"],
    column: (name) => {
      if (/^(elapsed|Latency|Connect)$/.test(name)) return lower("ms");
      if (name === "label" || name === "allThreads") return option;
      return name === "success" ? { role: "status" } : ignore;
    },
  },
  {
    tool: "Locust",
    needs: ["Type", "Name", "Request Count", "Failure Count", "Median Response Time"],
    column: (name) => {
      if (name === "Type" || name === "Name") return option;
      if (/Response Time$|^\d+(\.\d+)?%$/.test(name)) return lower("ms");
      if (name === "Requests/s") return { role: "metric", better: "higher", unit: "request/s" };
      return name === "Failures/s" ? lower("request/s") : ignore;
    },
  },
  {
    tool: "llama-bench",
    needs: ["build_commit", "n_prompt", "n_gen", "avg_ts"],
    column: (name, names) => {
      const higher: KnownColumn = { role: "metric", better: "higher", unit: "token/s" };
      if (name === "samples_ts" || (name === "avg_ts" && !names.includes("samples_ts")))
        return higher;
      if (name === "n_prompt" || name === "n_gen" || name === "model_type") return option;
      return /^(build_|avg_|stddev_|samples_|test_time$|model_(filename|size|n_params)$)/.test(name)
        ? ignore
        : undefined;
    },
  },
  {
    tool: "llama-bench",
    needs: ["model", "size", "params", "backend", "test", "t/s"],
    column: (name) => {
      if (name === "t/s") return { role: "metric", better: "higher", unit: "token/s" };
      if (name === "size" || name === "params" || name === "") return ignore;
      return name === "backend" ? undefined : option;
    },
  },
  {
    tool: "Weights & Biases",
    needs: ["Name", "State", "User", "Tags", "Created", "Runtime"],
    column: (name) => {
      if (name === "State") return { role: "status" };
      if (name === "Runtime") return lower("s");
      return /^(Name|Notes|User|Tags|Created|Sweep|Updated|End Time|Hostname|Description|Commit|GitHub|ID|_?step|_runtime|_timestamp|epoch)$/i.test(
        name,
      )
        ? ignore
        : undefined;
    },
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
  const skipRows = [table.reader, known.reader ?? {}].flatMap(
    (reader) => (reader.skipRows ?? []) as readonly unknown[],
  );
  return {
    ...table,
    columns,
    rows: withoutSkipped(table, known.reader),
    reader: {
      ...table.reader,
      ...known.reader,
      ...(skipRows.length === 0 ? {} : { skipRows }),
    },
    remarks: [...table.remarks, { isSure: true, says, why: "it has the columns of it" }],
  };
}

interface Rule {
  readonly column: string;
  readonly endsWith?: string;
  readonly text?: readonly string[];
}

/** Without the rows that the settings leave out. */
function withoutSkipped(
  { columns, rows }: SampledTable,
  reader: KnownTable["reader"],
): SampledTable["rows"] {
  const rulesOf = (setting: string) =>
    ((reader?.[setting] ?? []) as readonly Rule[]).map((rule) => {
      const index = columns.findIndex(({ name }) => name === rule.column);
      return (row: SampledTable["rows"][number]): boolean => {
        const text = row[index]?.trim() ?? "";
        return rule.text?.includes(text) ?? text.endsWith(rule.endsWith ?? text);
      };
    });
  const skipped = rulesOf("skipRows");
  const kept = rulesOf("keepRows");
  return skipped.length + kept.length === 0
    ? rows
    : rows.filter(
        (row) => !skipped.some((holds) => holds(row)) && kept.every((holds) => holds(row)),
      );
}
