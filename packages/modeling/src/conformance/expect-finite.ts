import { deepEqual, equal } from "node:assert/strict";

/** Throws unless there are `count` values, all of them finite. */
export function expectFinite(values: Float64Array, count: number): void {
  equal(values.length, count, "number of predictions");
  deepEqual(
    Array.from(values).filter((value) => !Number.isFinite(value)),
    [],
    "predictions that are not finite",
  );
}
