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
  [3, "constructor", "3 constructor"],
  [3, "toString", "3 toString"],
  [1024, "B", "1 KiB"],
  [1023, "B", "1,023 B"],
  [0.5, "B", "0.5 B"],
  [1536, "MiB", "1.5 GiB"],
  [2e13, "B", "18.19 TiB"],
  [0.25, "KiB", "256 B"],
  [1.5e-10, "s", "0.15 ns"],
  [2500, "us", "2.5 ms"],
  [2500, "ns", "2.5 µs"],
  [40_000, "mCel", "40,000 m°C"],
  [40, "Cel", "40 °C"],
  [7, "msg/s", "7 messages/s"],
  [7, "{tx}/s", "7 transactions/s"],
])("%d %s reads %s, in one line", (value, unit, text) => {
  expect(formatQuantity(value, unit)).toBe(text.replace(" ", "\u00a0"));
});

test("no value has no unit, and none spoils the unit of a column", () => {
  expect(formatQuantity(null, "s")).toBe("–");
  expect(unitScale("s", Number.NaN)).toEqual({ unit: "s", factor: 1 });
  expect(unitScale("B", null)).toEqual({ unit: "B", factor: 1 });
  expect(unitScale("us", undefined)).toEqual({ unit: "µs", factor: 1 });
  expect(formatQuantity(undefined, "s")).toBe("–");
  expect(formatQuantity(1234.5678, "{conflicts}/s", 2)).toBe("1,200\u00a0conflicts/s");
});
