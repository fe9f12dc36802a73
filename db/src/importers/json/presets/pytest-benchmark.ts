import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import { cellText, type JsonValue } from "../json-value.ts";

/**
 * `pytest --benchmark-json`: a row per test, its parameters, a repeat per round where the rounds were saved
 * (`--benchmark-save-data`), else their mean. Minimum, spread and the like sum up the rounds and are left out.
 */
export const pytestBenchmark: JsonPreset = {
  name: "pytest-benchmark",
  columns: "the parameters by their names, benchmark, group, time (s)",
  rows: "benchmarks",
  reader: {},
  matches: (head) => /"machine_info"\s*:/.test(head) && /"benchmarks"\s*:\s*\[/.test(head),
  row: ({ value }) => {
    const row = new Map<string, JsonValue>();
    const parameters = valueAt(value, ["params"]);
    if (parameters instanceof Map)
      for (const [name, level] of parameters as ReadonlyMap<string, JsonValue>)
        if (cellText(level) !== undefined) row.set(name, level);
    const name = String(valueAt(value, ["name"]) ?? "");
    row.set("benchmark", name.replace(/\[.*\]$/, ""));
    row.set("group", valueAt(value, ["group"]) ?? null);
    const rounds = valueAt(value, ["stats", "data"]);
    const isSaved = Array.isArray(rounds) && rounds.length > 0;
    row.set("time", isSaved ? rounds : (valueAt(value, ["stats", "mean"]) ?? null));
    return row;
  },
};
