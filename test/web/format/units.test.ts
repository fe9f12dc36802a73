import { expect, test } from "vitest";
import { formatQuantity } from "../../../apps/web/format/format-quantity.ts";
import { unitScale } from "../../../apps/web/format/unit-scale.ts";

test.each([
  [36_020_000, "B", "34.35 MiB"],
  [512, "B", "512 B"],
  [2048, "KiB", "2 MiB"],
  [0.0000021, "s", "2.1 µs"],
  [0.25, "s", "250 ms"],
  [1.5, "s", "1.5 s"],
  [1500, "ms", "1.5 s"],
  [0, "s", "0 s"],
  [-0.002, "s", "−2 ms"],
  [12, "{conflicts}/s", "12 conflicts/s"],
  [5, "us/op", "5 µs per operation"],
  [0.93, "1", "0.93"],
  [3, "furlong", "3 furlong"],
])("%d %s reads %s", (value, unit, text) => {
  expect(formatQuantity(value, unit)).toBe(text);
});

test("no value has no unit, and none spoils the unit of a column", () => {
  expect(formatQuantity(null, "s")).toBe("–");
  expect(unitScale("s", Number.NaN)).toEqual({ unit: "s", factor: 1 });
  expect(unitScale("B", null)).toEqual({ unit: "B", factor: 1 });
});
