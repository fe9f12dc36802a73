import { readFileSync } from "node:fs";
import { createLearner, learners } from "@perfatlas/modeling/learners";
import {
  changedSettings,
  type DeclaredSettings,
  IllegalSettingError,
  legalValues,
  readSettings,
  type Settings,
  settingsSchema,
} from "@perfatlas/modeling/method";
import { createStrategy, needsText, strategies } from "@perfatlas/modeling/transfer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const all = [...Object.values(learners), ...Object.values(strategies)].map((make) => make());
const forest = createLearner("random-forest");
const refusal = (given: unknown): IllegalSettingError => {
  try {
    readSettings(forest, given);
  } catch (error) {
    if (error instanceof IllegalSettingError) return error;
    throw error;
  }
  throw new Error("was not refused");
};

describe("settings", () => {
  test("are those given, and the defaults of the others, in the order declared", () => {
    const settings = readSettings(forest, { maxDepth: 3, treeCount: 7, minLeaf: undefined });
    expect(Object.entries(settings)).toEqual([
      ["treeCount", 7],
      ["minLeaf", 1],
      ["columnShare", 1],
      ["bootstrap", true],
      ["maxDepth", 3],
    ]);
  });

  test("that are refused name what was given, what is legal, and where", () => {
    expect(refusal({ trees: 7 }).message).toBe(
      'random-forest has no setting "trees"; it has treeCount, minLeaf, columnShare, bootstrap, maxDepth',
    );
    const low = refusal({ treeCount: 0 });
    expect(low.message).toBe(
      'setting "treeCount" of random-forest cannot be 0; legal is a whole number from 1 to 10000',
    );
    expect(low).toMatchObject({
      code: "ILLEGAL_SETTING",
      method: "random-forest",
      setting: "treeCount",
    });
    expect(refusal({ treeCount: "7" }).message).toContain('cannot be "7"');
    expect(refusal({ bootstrap: 1 }).message).toMatch(/cannot be 1; legal is true or false$/);
    expect(refusal([1]).message).toBe(
      "settings of random-forest are an object, such as {}, not [1]",
    );
    expect(() => createStrategy("direct", { x: 1 })).toThrow(
      'direct has no setting "x"; it has none',
    );
  });

  test("of an object's prototype are none", () => {
    expect(refusal(JSON.parse('{"__proto__": 1}')).message).toMatch(/no setting "__proto__"/);
    expect(refusal({ toString: 1 }).message).toMatch(/no setting "toString"/);
  });

  test("that go with each other only are refused as the others are", () => {
    expect(() => createLearner("influence-model", { entry: 0.2 })).toThrow(
      'setting "removal" of influence-model cannot be 0.1; legal is at least entry, 0.2',
    );
    const made = createLearner("influence-model", { entry: 0.2, removal: 0.3 });
    expect(made.settings).toMatchObject({ entry: 0.2, removal: 0.3 });
  });

  test("are said in words", () => {
    const words = (of: DeclaredSettings) => Object.values(of).map(legalValues);
    expect(words(createLearner("mlp").declaredSettings)).toEqual([
      'a text like "64,64" (^[1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,4}$)',
      "a whole number from 1 to 10000",
      "a whole number from 0 to 1000000",
      "a whole number from 1 to 4096",
      "a number above 0, to 1",
      "true or false",
      '"typed-array" or "tensorflow"',
    ]);
  });

  test("that differ from their defaults tell two entries of one name apart", () => {
    const { declaredSettings, settings } = forest;
    expect(changedSettings(declaredSettings, settings)).toEqual({});
    const made = createLearner("random-forest", { minLeaf: 2 });
    expect(changedSettings(declaredSettings, made.settings)).toEqual({ minLeaf: 2 });
    expect(changedSettings(declaredSettings, { ...settings, gone: 1 })).toEqual({ gone: 1 });
  });

  test("the JSON Schema of a method takes what its check takes, and refuses what it refuses", () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.integer({ min: -2, max: 2000 }),
      fc.double({ min: -0.1, max: 1.1, noNaN: true }),
      fc.constantFrom("mean", "rbf", "three", "tensorflow", "8,8", "8,,8", "0"),
      fc.constant(null),
    );
    for (const method of all) {
      const schema = z.fromJSONSchema(settingsSchema(method) as never);
      const names = [...Object.keys(method.declaredSettings), "nosuch"];
      fc.assert(
        fc.property(fc.constantFrom(...names), value, (name, given) => {
          let isTaken = true;
          try {
            readSettings(method, { [name]: given });
          } catch {
            isTaken = false;
          }
          expect(schema.safeParse({ [name]: given }).success).toBe(isTaken);
        }),
        { numRuns: 100 },
      );
    }
  });
});

describe("what is recorded of settings left as they are", () => {
  // Evaluations are stored with their settings: another default, name or form of one would make what
  // registries hold another entry of their boards. Whoever changes one adds a migration that says so.
  const before = JSON.parse(
    readFileSync(new URL("./recorded-settings.json", import.meta.url), "utf8"),
  ) as Record<"learners" | "strategies", Record<string, Settings>>;

  test.each(Object.entries(before.learners))("stays as it was for the learner %s", (name, was) => {
    expect(createLearner(name).settings).toEqual(was);
  });

  test.each(Object.entries(before.strategies))("stays as it was for %s", (name, was) => {
    expect(createStrategy(name).settings).toEqual(was);
  });
});

describe("what is said of learners and strategies", () => {
  test("no learner has the name of a strategy", () => {
    expect(Object.keys(learners).filter((name) => Object.hasOwn(strategies, name))).toEqual([]);
  });

  test("an evaluation that names none runs the quick ones, baselines among them", () => {
    const names = (of: typeof all) =>
      of.filter(({ isDefault }) => isDefault).map(({ name }) => name);
    expect(names(Object.values(learners).map((make) => make()))).toEqual([
      "constant",
      "regression-tree",
      "ridge",
    ]);
    const made = Object.values(strategies).map((make) => make());
    expect(names(made)).toEqual([
      "direct",
      "informed-gp",
      "linear-shift",
      "log-shift",
      "target-only",
    ]);
    const baselines = made.filter(({ isBaseline }) => isBaseline);
    expect(baselines.map(({ name }) => name)).toEqual(["direct", "target-only"]);
    expect(baselines.every(({ isDefault }) => isDefault)).toBe(true);
  });

  test("needs are said in words", () => {
    expect(needsText(createStrategy("log-shift"))).toBe("1 source, 1 measurement, positive values");
    expect(needsText(createStrategy("direct"))).toBe("1 source, one unit");
    expect(needsText({ needs: { sources: 0, measurements: 2 } })).toBe("2 measurements");
    expect(needsText({ needs: { sources: 0, measurements: 0 } })).toBe("nothing");
  });
});
