import { exact } from "../exact.ts";
import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";
import { NANOSECONDS } from "../nanoseconds.ts";

/**
 * `cargo criterion --message-format=json`: a row per benchmark, a repeat per sample; a sample's time is divided by its
 * iterations. What closes a group of benchmarks is no row.
 */
export const criterion: JsonPreset = {
  name: "criterion",
  columns: "benchmark, argument (a number at the end of its name), time (ns)",
  rows: "$",
  reader: {},
  matches: (head) => /"reason"\s*:\s*"(benchmark|group)-complete"/.test(head),
  row: ({ value }) => {
    if (valueAt(value, ["reason"]) !== "benchmark-complete") return undefined;
    const name = String(valueAt(value, ["id"]) ?? "");
    const [, benchmark = name, argument] = /^(.+)\/(\d+(?:\.\d+)?)$/.exec(name) ?? [];
    return new Map<string, JsonValue>([
      ["benchmark", benchmark],
      ["argument", argument ?? null],
      ["time", timesOf(value)],
    ]);
  },
};

function timesOf(value: JsonValue): JsonValue {
  const unit = String(valueAt(value, ["unit"]) ?? "ns");
  const factor = NANOSECONDS.get(unit);
  const totals = listAt(value, "measured_values");
  const iterations = listAt(value, "iteration_count");
  return totals.map((total, i): JsonValue => {
    const count = iterations[i];
    // A unit that is not known leaves a text, which is refused with its line.
    if (factor === undefined) return `${total} ${unit}`;
    return typeof total === "number" && typeof count === "number" && count > 0
      ? exact((total / count) * factor)
      : null;
  });
}

function listAt(value: JsonValue, key: string): readonly JsonValue[] {
  const found = valueAt(value, [key]);
  return Array.isArray(found) ? (found as readonly JsonValue[]) : [];
}
