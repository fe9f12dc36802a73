import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, parseDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { withFiles } from "./small-dataset.ts";

/** A machine whose kernel decides which of its options have an effect. */
const svm = (space: string, reader = ""): DraftDescriptor =>
  parseDescriptor(`
id: svm
title: Setups with values for inactive options
citation: { authors: A. User, title: Setups, venue: unpublished, year: 2026 }
system: { slug: svm, title: SVM }
space:
${space}
metrics: [{ name: time, unit: ms, better: lower }]
hardware: [{ slug: box, title: Box }]
workloads: [{ slug: load, title: Load }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: box, workload: load, version: "1" }]
files: [{ path: setups.csv }]
reader:
  format: wide-csv
  values: [{ column: ms, metric: time }]
  duplicates: repeat
${reader}`);
const options = (more = ""): string => `  options:
    - { name: kernel, kind: categorical, domain: [rbf, poly] }
    - { name: degree, kind: integer, domain: { min: 1, max: 5 }, default: 3${more} }
    - { name: C, kind: real, domain: { min: 0.1, max: 100 } }`;
const statement = `${options()}
  constraints:
    - { if: 'kernel == "rbf"', inactive: [degree], why: the degree belongs to the polynomial kernel }`;
const condition = options(`, activeWhen: 'kernel == "poly"'`);
const setups = `kernel,degree,C,ms
rbf,1,4,120.5
rbf,3,4,121.0
poly,3,4,300.2
poly,2,4,250.0
`;

function read(draft: DraftDescriptor, text: string): Promise<{ keys: string[]; values: number[] }> {
  return withFiles({ "setups.csv": text }, async (source) => {
    const collected = await collect(await completeDescriptor(draft, source), source);
    const { keys, levels } = collected;
    for (const [i, key] of keys.entries()) {
      expect(Object.hasOwn(levels[i] as object, "degree")).toBe(key.split(",")[1] !== "");
    }
    return {
      keys: [...keys],
      values: collected.series("box:load:1").map(({ value }) => value),
    };
  });
}

describe("a value of an inactive option in a file", () => {
  test.each([
    ["said by the option", condition],
    ["said of several options", statement],
  ])(
    "is left out, so that rows that differ in it are repeats of one configuration (%s)",
    async (_, space) => {
      const { keys, values } = await read(svm(space), setups);
      expect(keys).toEqual(["rbf,,4", "poly,3,4", "poly,2,4"]);
      expect(values).toEqual([120.5, 121, 300.2, 250]);
    },
  );

  test("counts without a condition", async () => {
    expect((await read(svm(options()), setups)).keys).toHaveLength(4);
  });

  test("may be an empty cell; one of an active option is refused", async () => {
    const empty = setups.replace("rbf,3", "rbf,");
    expect((await read(svm(condition), empty)).keys).toHaveLength(3);
    await expect(read(svm(condition), setups.replace("poly,2", "poly,"))).rejects.toThrow(
      'option "degree" of svm cannot be ""; legal levels are 1 to 5 (setups.csv, line 5, column 2)',
    );
  });

  test("must be a legal level all the same", async () => {
    await expect(read(svm(condition), setups.replace("rbf,3", "rbf,9"))).rejects.toThrow(
      /"degree" of svm cannot be "9".*line 3, column 2/,
    );
  });

  test("is kept, or may be missing, where the level that decides was not recorded", async () => {
    const reader = `  options:
    - { option: kernel, column: kernel, missing: "?" }
    - { option: degree, column: degree }
    - { option: C, column: C }`;
    const text = setups.replace("rbf,1", "?,1").replace("rbf,3", "?,");
    expect((await read(svm(condition, reader), text)).keys).toEqual([
      ",1,4",
      ",,4",
      "poly,3,4",
      "poly,2,4",
    ]);
  });
});

describe("a descriptor's conditions", () => {
  const fault = (space: string): string => {
    try {
      svm(space);
    } catch (error) {
      return (error as Error).message;
    }
    return "accepted";
  };

  test("are the options' own, however they are said", () => {
    const [, degree] = svm(statement).space.options;
    expect(degree?.activeWhen).toBe('!(kernel == "rbf")');
    expect(svm(statement).space.constraints).toEqual([]);
    expect(
      svm(`${options()}\n  constraints: [{ if: degree > 3, then: C > 1 }]`).space.constraints,
    ).toEqual([{ rule: "(degree > 3) -> (C > 1)" }]);
  });

  test.each([
    [
      options(", activeWhen: 'kernle == \"poly\"'"),
      /^space\.options\[1\]\.activeWhen: there is no option "kernle".*line 9, column 78/,
    ],
    [
      options(", activeWhen: kernel"),
      /^space\.options\[1\]\.activeWhen: the levels of option "kernel" are texts/,
    ],
    [options(", activeWhen: degree > 1"), /option "degree" cannot depend on itself.*line 9/],
    [
      `${options()}\n  constraints:\n    - { if: C > 1 }`,
      /^space\.constraints\[0\]: needs a rule, or an if with then, or an if with inactive .*line 12, column 7/,
    ],
    [
      `${options()}\n  constraints:\n    - { if: C > 1, inactive: [gamma] }`,
      /^space\.constraints\[0\]\.inactive\[0\]: there is no option "gamma".*line 12, column 31/,
    ],
    [
      `${options(", activeWhen: C > 1")}\n  constraints:\n    - { if: degree == 1, inactive: [C] }`,
      /^space\.options\[1\]\.activeWhen: options degree → C → degree each wait.*line 9/,
    ],
  ])("are refused where they stand: %#", (space, message) => {
    expect(fault(space)).toMatch(message);
  });
});
