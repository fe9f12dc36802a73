import { describe, expect, test } from "vitest";
import { factEntries, typedFacts } from "../../../apps/web/components/environment/fact-texts.ts";
import { FactsList } from "../../../apps/web/components/environment/facts-list.tsx";
import { drawn } from "../drawn.ts";

const fact = { name: "ram", number: null, text: null, boolean: null, unit: null };

describe("facts of a JSON object", () => {
  test("are its entries in order, as text", () => {
    const facts = { cores: 1234.5, smt: false, turbo: true, soc: "t210", caches: { l1: 32 } };
    expect(factEntries(facts)).toEqual([
      ["cores", "1,234.5"],
      ["smt", "no"],
      ["turbo", "yes"],
      ["soc", "t210"],
      ["caches", '{"l1":32}'],
    ]);
  });

  test("leave out what is null or empty, and keep zero and no", () => {
    expect(factEntries({ a: null, b: "", c: 0, d: false })).toEqual([
      ["c", "0"],
      ["d", "no"],
    ]);
  });

  test.each([null, undefined, "text", 5, ["a"]])("%j has none", (facts) => {
    expect(factEntries(facts)).toEqual([]);
  });
});

describe("typed facts", () => {
  test("are their value and unit; a unit of 1 is not said", () => {
    const facts = typedFacts([
      { ...fact, number: 8192, unit: "MiB" },
      { ...fact, name: "load", number: 0, unit: "1" },
      { ...fact, name: "smt", boolean: false },
      { ...fact, name: "turbo", boolean: true },
      { ...fact, name: "soc", text: "tegra210" },
      { ...fact, name: "unknown" },
    ]);
    expect(facts).toEqual([
      ["ram", "8,192 MiB"],
      ["load", "0"],
      ["smt", "no"],
      ["turbo", "yes"],
      ["soc", "tegra210"],
      ["unknown", "–"],
    ]);
  });
});

describe("the list of facts", () => {
  test("has their names in words", () => {
    const html = drawn(FactsList, { facts: [["cpu_model", "A57"]] });
    expect(html).toMatch(/<dt>CPU model<\/dt><dd>A57<\/dd>/);
  });

  test("is nothing without facts", () => {
    expect(drawn(FactsList, { facts: [] })).toBe("");
  });
});
