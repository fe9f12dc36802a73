import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import { cellText, type JsonValue } from "../json-value.ts";

/** What the numbers of errors say, from 1. */
const ERRORS = [
  "InstantiationError",
  "CompileHostError",
  "CompileDeviceError",
  "RuntimeDeviceError",
  "WrongAnswer",
  "BuildTimeout",
  "RunTimeout",
  "UnknownError",
] as const;

/**
 * Tuning logs of TVM's AutoTVM: a row per trial, with the knobs of its configuration and a repeat per run. A knob that
 * divides or orders loops is a text of its parts.
 */
export const tvm: JsonPreset = {
  name: "tvm",
  columns: "the knobs by their names, task (with the shapes of its tensors), target, time (s)",
  rows: "$",
  reader: {
    failures: ERRORS.map((text) => ({
      text,
      status: text.endsWith("Timeout") ? "timeout" : text === "WrongAnswer" ? "invalid" : "failed",
      reason: `the tuner says ${text}`,
    })),
  },
  matches: (head) =>
    /"(config|input|i)"\s*:/.test(head) &&
    /"(entity|e)"\s*:\s*\[\s*\[\s*"/.test(head) &&
    /"(result|r)"\s*:\s*\[\s*\[/.test(head),
  row: ({ value }) => {
    const input = valueAt(value, ["input"]) ?? valueAt(value, ["i"]) ?? null;
    const config = valueAt(value, ["config"]) ?? valueAt(input, ["5"]) ?? null;
    const row = new Map<string, JsonValue>();
    for (const knob of listOf(valueAt(config, ["entity"]) ?? valueAt(config, ["e"]))) {
      const [name, , level = null] = listOf(knob);
      row.set(String(name), cellText(level) === undefined ? partsOf(level) : level);
    }
    const shapes = listOf(valueAt(input, ["2"])).flatMap((tensor) => shapeOf(tensor));
    row.set("task", [String(valueAt(input, ["1"]) ?? ""), ...shapes].join(" "));
    row.set("target", valueAt(input, ["0"]) ?? null);
    const result = valueAt(value, ["result"]) ?? valueAt(value, ["r"]) ?? null;
    const error = valueAt(result, ["1"]);
    const isError = typeof error === "number" && error !== 0;
    row.set(
      "time",
      isError ? (ERRORS[error - 1] ?? "UnknownError") : (valueAt(result, ["0"]) ?? null),
    );
    return row;
  },
};

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function partsOf(level: JsonValue): string {
  return listOf(level)
    .map((part) => cellText(part) ?? partsOf(part))
    .join(",");
}

/** "1x64x56x56" of ["TENSOR", [1, 64, 56, 56], "float32"]. */
function shapeOf(tensor: JsonValue): readonly string[] {
  const shape = valueAt(tensor, ["0"]) === "TENSOR" ? valueAt(tensor, ["1"]) : undefined;
  return shape === undefined ? [] : [listOf(shape).map(String).join("x")];
}
