import { exact } from "../exact.ts";
import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";
import { NANOSECONDS } from "../nanoseconds.ts";

/** Parts of a name that say how it was run and not what was run. */
const HOW =
  /^(repeats|iterations|min_time|min_warmup_time|threads):|^(real_time|manual_time|process_time)$/;

/**
 * `--benchmark_format=json` of Google Benchmark: a row per run; aggregates (mean, stddev) are none. Rows of
 * one name are repeats. Times are in ns whatever unit a row has; a run with an error is a failure.
 */
export const googleBenchmark: JsonPreset = {
  name: "google-benchmark",
  columns:
    "benchmark, family, argument1 (or the name before a colon), threads, real_time (ns), cpu_time (ns), counters by their names",
  rows: "benchmarks",
  reader: {
    failures: [
      {
        text: "error",
        status: "failed",
        reason: "the benchmark reported an error",
        reasonColumn: "error_message",
      },
    ],
  },
  matches: (head) => /"benchmarks"\s*:\s*\[/.test(head) && /"(context|run_name)"\s*:/.test(head),
  row: ({ value }) => {
    if (!(value instanceof Map) || valueAt(value, ["run_type"]) === "aggregate") return undefined;
    const row = new Map(value as ReadonlyMap<string, JsonValue>);
    const name = String(valueAt(value, ["run_name"]) ?? valueAt(value, ["name"]) ?? "");
    const [family = "", ...rest] = name.split("/");
    const stated = rest.filter((part) => !HOW.test(part));
    row.set("benchmark", [family, ...stated].join("/"));
    row.set("family", family);
    stated.forEach((part, i) => {
      const named = /^([^:]+):(.*)$/.exec(part);
      row.set(named?.[1] ?? `argument${i + 1}`, named?.[2] ?? part);
    });
    const factor = NANOSECONDS.get(String(valueAt(value, ["time_unit"]) ?? "ns"));
    const isError = valueAt(value, ["error_occurred"]) === true;
    for (const time of ["real_time", "cpu_time"]) {
      const given = valueAt(value, [time]);
      if (isError) row.set(time, "error");
      // A unit that is not known leaves a text, which is refused with its line.
      else if (typeof given === "number")
        row.set(
          time,
          factor === undefined
            ? `${given} ${valueAt(value, ["time_unit"])}`
            : exact(given * factor),
        );
    }
    return row;
  },
};
