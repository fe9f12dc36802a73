import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";

/**
 * `hyperfine --export-json`: a row per command, its parameters, a repeat per run. A run that ended with
 * another code than 0, or by a signal (null), is a failure, whatever its time.
 */
export const hyperfine: JsonPreset = {
  name: "hyperfine",
  columns: "the parameters by their names, command, time (s), memory (By)",
  rows: "results",
  reader: {
    failures: [
      { text: "exit code", status: "failed", reason: "the exit code was not 0" },
      { text: "signal", status: "failed", reason: "ended by a signal" },
    ],
  },
  matches: (head) => /"results"\s*:\s*\[/.test(head) && /"command"\s*:/.test(head),
  row: ({ value }) => {
    const parameters = valueAt(value, ["parameters"]);
    const row = new Map(parameters instanceof Map ? parameters : []);
    for (const name of ["command"]) row.set(name, valueAt(value, [name]) ?? null);
    const codes = listAt(value, "exit_codes");
    const failure = (i: number): string | undefined => {
      if (codes.length === 0 || codes[i] === 0) return undefined;
      return codes[i] === null ? "signal" : "exit code";
    };
    const times = listAt(value, "times");
    row.set(
      "time",
      times.map((time, i) => failure(i) ?? time),
    );
    const memory = listAt(value, "memory_usage_byte");
    row.set("memory", memory.length === 0 ? null : memory.map((bytes, i) => failure(i) ?? bytes));
    return row;
  },
};

function listAt(value: JsonValue, key: string): readonly JsonValue[] {
  const found = valueAt(value, [key]);
  return Array.isArray(found) ? (found as readonly JsonValue[]) : [];
}
