import { type ConfigurationSpace, type Option, spaceFaults } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";

const a: Option = { name: "a", kind: "binary", domain: [false, true] };
const integer = (min: number, max: number): Option => ({
  name: "n",
  kind: "integer",
  domain: { min, max },
});
const faults = (options: readonly Option[], ...rules: readonly string[]): readonly string[] => {
  const space: ConfigurationSpace = {
    system: "s",
    options,
    constraints: rules.map((rule) => ({ rule })),
  };
  return Array.from(spaceFaults(space), ({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a condition that is a number is none", () => {
  for (const activeWhen of ["n * 2", "n + 1", "n - 1", "-n"]) {
    expect(faults([integer(0, 9), { ...a, activeWhen }])).toEqual([
      expect.stringMatching(/^options\.1\.activeWhen: ".*" is no condition/),
    ]);
  }
});

test("a rule may be as long as its bound, and have any number of parts side by side", () => {
  const long = Array(2000).fill("a").join(" && ");
  const aside = Array(500).fill("(!a)").join(" || ");
  expect(faults([a], `!${long}`, aside)).toEqual([]);
  expect(faults([a], `!!${long}`)).toEqual([expect.stringMatching(/more than 4000/)]);
});

test("a range of one number is sound", () => {
  expect(faults([integer(3, 3)])).toEqual([]);
});
