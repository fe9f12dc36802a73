import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";

/** What the numbers of states say, from 0. */
const STATES = ["RUNNING", "SUCCESS", "CRASHED", "TIMEOUT", "MEMORYOUT"] as const;
/** Fields of a run before its state, where it is a list. */
const FIELDS = ["config_id", "instance", "seed", "budget", "cost", "time"] as const;

/**
 * `runhistory.json` of SMAC: a row per run, with the parameters of its configuration, which the file keeps apart. Seeds are
 * repeats. Runs are lists (of version 2 flat, of version 1 in two parts) or objects.
 */
export const smac: JsonPreset = {
  name: "smac",
  columns:
    "the parameters by their names, instance, budget, cost (cost1, … of several), time (s), status",
  rows: "data",
  reader: {},
  matches: (head) =>
    /"data"\s*:\s*\[/.test(head) &&
    (/"StatusType\./.test(head) ||
      /"config_origins"\s*:/.test(head) ||
      (/"submitted"\s*:/.test(head) && /"finished"\s*:/.test(head))),
  row: ({ value }, root) => {
    const run = runOf(value);
    const parameters = valueAt(root, ["configs", String(run.get("config_id"))]);
    const row = new Map<string, JsonValue>(parameters instanceof Map ? parameters : []);
    for (const name of ["instance", "budget", "time", "status"])
      row.set(name, run.get(name) ?? null);
    const cost = run.get("cost") ?? null;
    const costs = Array.isArray(cost) ? (cost as readonly JsonValue[]) : undefined;
    if (costs === undefined) row.set("cost", cost);
    for (const [i, one] of costs?.entries() ?? []) row.set(`cost${i + 1}`, one);
    return row;
  },
};

/** A run by the names of its fields. */
function runOf(value: JsonValue): ReadonlyMap<string, JsonValue> {
  if (value instanceof Map) {
    const run = value as ReadonlyMap<string, JsonValue>;
    return new Map([...run, ["status", stateOf(run.get("status") ?? null)]]);
  }
  if (!Array.isArray(value)) return new Map();
  const [first] = value as readonly JsonValue[];
  const fields: readonly JsonValue[] = Array.isArray(first) ? value.flat() : value;
  const rest = fields.slice(FIELDS.length);
  // Newer versions have the processor's time before the state, and the times of start and end behind it.
  const state = rest.length > 4 && typeof rest[0] === "number" ? rest[1] : rest[0];
  return new Map<string, JsonValue>([
    ...FIELDS.map((name, i) => [name, fields[i] ?? null] as const),
    ["status", stateOf(state ?? null)],
  ]);
}

function stateOf(value: JsonValue): JsonValue {
  if (typeof value === "number") return STATES[value] ?? String(value);
  const text = value instanceof Map ? valueAt(value, ["__enum__"]) : value;
  return String(text ?? "").replace(/^StatusType\./, "");
}
