import { valueAt } from "../json-path.ts";
import type { JsonPreset } from "../json-preset.ts";
import type { JsonValue } from "../json-value.ts";
import { KERNEL_FAILURES } from "../kernel-failures.ts";

/** What older versions store as the time of a kernel that has none. */
const NO_TIME = 1e20;

/**
 * A cache file of Kernel Tuner, closed or still open: a row per configuration with its parameters by name,
 * its raw times (ms) as repeats where they are kept, else their mean, or the text of a failure.
 */
export const kernelTuner: JsonPreset = {
  name: "kernel-tuner",
  columns: "the parameters by their names, time (ms), $.device_name, $.kernel_name",
  rows: "cache",
  reader: { failures: KERNEL_FAILURES },
  matches: (head) => /"tune_params_keys"\s*:/.test(head) && /"cache"\s*:/.test(head),
  row: ({ value }) => {
    if (!(value instanceof Map)) return undefined;
    const row = new Map(value as ReadonlyMap<string, JsonValue>);
    const time = valueAt(value, ["time"]);
    const times = valueAt(value, ["times"]);
    const failure = valueAt(value, ["__error__"]) ?? valueAt(value, ["time", "__error__"]);
    if (typeof failure === "string") row.set("time", failure);
    else if (typeof time === "number" && time >= NO_TIME) row.set("time", "InvalidConfig");
    else if (typeof time === "number" && Array.isArray(times)) row.set("time", times);
    return row;
  },
};
