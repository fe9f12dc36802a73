import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";
import { KERNEL_FAILURES } from "../kernel-failures.ts";

/** Milliseconds in each unit, by the spellings that files have ("miliseconds" among them). */
const MILLISECONDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    miliseconds: 1,
    milliseconds: 1,
    ms: 1,
    microseconds: 1e-3,
    us: 1e-3,
    nanoseconds: 1e-6,
    ns: 1e-6,
    seconds: 1e3,
    s: 1e3,
  }),
);

const FAILURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    compile: "CompilationFailedConfig",
    runtime: "RuntimeFailedConfig",
    constraints: "InvalidConfig",
    correctness: "IncorrectConfig",
  }),
);

/**
 * T4, the results format of auto-tuners (FAIR benchmark hub): a row per configuration. A configuration that
 * is not correct is one failure by its kind, even where run times stand beside it.
 */
export const t4: JsonPreset = {
  name: "t4",
  columns: "the parameters by their names, time (ms)",
  rows: "results",
  reader: { failures: KERNEL_FAILURES },
  matches: (head) => /"invalidity"\s*:/.test(head) && /"configuration"\s*:/.test(head),
  row: ({ value }, root) => {
    const configuration = valueAt(value, ["configuration"]);
    const row = new Map(configuration instanceof Map ? configuration : []);
    row.set("time", timeOf(value, root));
    return row;
  },
};

function timeOf(value: JsonValue, root: JsonValue): JsonValue {
  const invalidity = String(valueAt(value, ["invalidity"]) ?? "correct");
  if (invalidity !== "correct") return FAILURES.get(invalidity) ?? invalidity;
  const unit = String(valueAt(root, ["metadata", "timeunit"]) ?? "ms");
  const factor = MILLISECONDS.get(unit.toLowerCase());
  const raw = valueAt(value, ["times", "runtimes"]);
  const times = Array.isArray(raw) && raw.length > 0 ? (raw as readonly JsonValue[]) : undefined;
  const stated = times ?? valueAt(value, ["measurements", "0", "value"]) ?? null;
  if (factor === 1) return stated;
  const scaled = (one: JsonValue): JsonValue => {
    if (typeof one !== "number") return one;
    // A unit that is not known leaves a text, which is refused with its line.
    return factor === undefined ? `${one} ${unit}` : Number((one * factor).toPrecision(15));
  };
  return Array.isArray(stated) ? stated.map(scaled) : scaled(stated);
}
