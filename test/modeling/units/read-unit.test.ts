import { implausible, readUnit, UNIT_ATOMS, unitConversion } from "@perfatlas/modeling/units";
import { expect, it } from "vitest";

const unitOf = (text: string) => readUnit(text).read?.unit;
const problemOf = (text: string) => readUnit(text).problem;

it("keeps the spelling of the registry", () => {
  for (const unit of [
    "s",
    "ms",
    "us/op",
    "msg/s",
    "B",
    "MiB",
    "mJ",
    "kW.h",
    "1",
    "%",
    "Hz",
    "mCel",
  ])
    expect(unitOf(unit)).toBe(unit);
});

it("understands what people write instead", () => {
  const said = {
    sec: "s",
    Seconds: "s",
    msec: "ms",
    milliseconds: "ms",
    µs: "us",
    "µs/operation": "us/op",
    bytes: "B",
    Mbytes: "MB",
    kibibytes: "KiB",
    watts: "W",
    "°C": "Cel",
    percent: "%",
    fps: "frame/s",
    TPS: "transaction/s",
    "requests/sec": "request/s",
    "transactions / s": "transaction/s",
  };
  for (const [text, unit] of Object.entries(said))
    expect([text, unitOf(text)]).toEqual([text, unit]);
});

it("takes annotations for what has no unit, and a source that states none", () => {
  expect(unitOf("{raw sum of mW samples}")).toBe("{raw sum of mW samples}");
  expect(unitOf("{conflicts}/s")).toBe("{conflicts}/s");
  expect(unitOf("unstated")).toBe("unstated");
});

it("refuses what it does not know and says what is near", () => {
  expect(problemOf("bananas")).toMatch(/^unknown unit "bananas" \(legal are s, ms, B/);
  expect(problemOf("secods")).toMatch(/did you mean "s"\?/);
  expect(problemOf("kb")).toMatch(/did you mean "kB"\?/);
  for (const text of [
    "",
    " ",
    "/",
    "s/",
    "/s",
    "s//s",
    "{}",
    "{a",
    "M",
    "toString",
    "__proto__",
    "constructor",
  ])
    expect([text, problemOf(text)]).toEqual([text, expect.stringMatching(/^unknown unit/)]);
});

it("reads what it has written as the same unit", () => {
  for (const { symbol, aliases } of UNIT_ATOMS)
    for (const alias of aliases) expect([alias, unitOf(alias)]).toEqual([alias, symbol]);
});

it("knows what cannot have been measured", () => {
  expect(implausible(-1, "s")).toMatch(/^-1 s is implausible: a duration lies between 0 and/);
  expect(implausible(0, "s")).toBeNull();
  expect(implausible(1e308, "s")).not.toBeNull();
  expect(implausible(1e308, "1")).not.toBeNull();
  expect(implausible(-1e308, "1")).not.toBeNull();
  expect(implausible(-0.3, "1")).toBeNull();
  expect(implausible(-5, "us/op")).not.toBeNull();
  expect(implausible(-40, "Cel")).toBeNull();
  expect(implausible(-300, "Cel")).not.toBeNull();
  expect(implausible(-40, "K")).not.toBeNull();
  expect(implausible(Number.NaN, "s")).not.toBeNull();
});

it("scales its bounds with the prefix", () => {
  expect(implausible(5e10, "s")).not.toBeNull();
  expect(implausible(5e10, "ns")).toBeNull();
  expect(implausible(-273_000, "mCel")).toBeNull();
  expect(implausible(-274_000, "mCel")).not.toBeNull();
});

it("turns a unit into another one of the same quantity, and into no other", () => {
  const factor = (from: string, to: string): number | undefined => {
    const found = unitConversion(from, to);
    return found === undefined ? undefined : found.factor * 10 ** found.exponent;
  };
  expect(factor("ms", "ns")).toBe(1e6);
  expect(factor("h", "ms")).toBe(3.6e6);
  expect(factor("MiB/s", "B/s")).toBe(1_048_576);
  expect(factor("Mbit/s", "MB/s")).toBe(0.125);
  expect(factor("kW.h", "J")).toBe(3.6e6);
  expect(factor("W", "J/s")).toBe(1);
  expect(factor("Hz", "1/s")).toBe(1);
  expect(factor("%", "1")).toBe(0.01);
  expect(factor("MBy", "B")).toBe(1e6);
  for (const [from, to] of [
    ["ms", "B"],
    ["Cel", "K"],
    ["frame/s", "image/s"],
    ["bananas", "B"],
    ["unstated", "s"],
  ] as const)
    expect(factor(from, to)).toBeUndefined();
  expect(factor("unstated", "unstated")).toBe(1);
});

it("comes back from any unit that it was turned into", () => {
  const units = UNIT_ATOMS.map(({ symbol }) => symbol);
  for (const from of units) {
    for (const to of units) {
      const [there, back] = [unitConversion(from, to), unitConversion(to, from)];
      expect(there === undefined).toBe(back === undefined);
      if (there === undefined || back === undefined) continue;
      expect(Math.abs(there.factor * back.factor - 1)).toBeLessThan(1e-12);
      expect(there.exponent + back.exponent).toBe(0);
    }
  }
});
