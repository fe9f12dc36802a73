import { describe, expect, test } from "vitest";
import { FactsList } from "../../../apps/web/components/environment/facts-list.tsx";
import { typedFacts } from "../../../apps/web/format/fact-texts.ts";
import { drawn } from "../drawn.ts";

const fact = { name: "ram", number: null, text: null, boolean: null, unit: null };

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
      ["ram", "8,192\u00a0MiB"],
      ["load", "0"],
      ["smt", "no"],
      ["turbo", "yes"],
      ["soc", "tegra210"],
      ["unknown", "–"],
    ]);
  });
});

test("a fact's name does not repeat the unit of its value", () => {
  const named = (name: string, unit: string) => typedFacts([{ ...fact, name, number: 3, unit }])[0];
  expect(named("memoryGib", "GiB")).toEqual(["memory", "3\u00a0GiB"]);
  expect(named("cpu_ghz", "GHz")).toEqual(["cpu", "3\u00a0GHz"]);
  expect(named("ghz", "GHz")).toEqual(["ghz", "3\u00a0GHz"]);
  expect(named("cores", "s")).toEqual(["cores", "3\u00a0s"]);
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
