import { exact } from "../exact.ts";
import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import { cellText, type JsonValue } from "../json-value.ts";

const SECONDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ns: 1e-9,
    us: 1e-6,
    ms: 1e-3,
    s: 1,
    min: 60,
    hr: 3600,
    day: 86_400,
  }),
);

/**
 * `-rf json` of JMH: a row per benchmark, mode and parameters; a repeat per iteration of every fork where the
 * file lists them (it does not in sample mode), else the score. A mode of throughput gives `throughput` in op/s, the others `time` in
 * ns/op, whatever unit a row has. The error of the score is left out.
 */
export const jmh: JsonPreset = {
  name: "jmh",
  columns:
    "the parameters by their names, benchmark, mode, threads, throughput (op/s) or time (ns/op)",
  rows: "$",
  reader: {},
  matches: (head) => /"primaryMetric"\s*:/.test(head) && /"jmhVersion"\s*:/.test(head),
  row: ({ value }) => {
    const row = new Map<string, JsonValue>();
    for (const name of ["benchmark", "mode", "threads"])
      row.set(name, valueAt(value, [name]) ?? null);
    const parameters = valueAt(value, ["params"]);
    if (parameters instanceof Map)
      for (const [name, level] of parameters as ReadonlyMap<string, JsonValue>)
        if (cellText(level) !== undefined) row.set(name, level);
    const forks = valueAt(value, ["primaryMetric", "rawData"]);
    const iterations = Array.isArray(forks) ? (forks as JsonValue[]).flat() : [];
    const score = valueAt(value, ["primaryMetric", "score"]) ?? null;
    const unit = String(valueAt(value, ["primaryMetric", "scoreUnit"]) ?? "");
    const rate = /^ops\/(\w+)$/.exec(unit)?.[1];
    const seconds = SECONDS.get(rate ?? unit.replace(/\/op$/, ""));
    const inUnit = (given: JsonValue): JsonValue => {
      if (typeof given !== "number") return given;
      // A unit that is not known leaves a text, which is refused with its line.
      if (seconds === undefined) return `${given} ${unit}`;
      return exact(rate === undefined ? given * seconds * 1e9 : given / seconds);
    };
    const values = iterations.length > 0 ? (iterations as JsonValue[]).map(inUnit) : inUnit(score);
    row.set(rate === undefined ? "time" : "throughput", values);
    return row;
  },
};
