import { confirmRepair, diagnose, proposeRepairs, type Repair } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import {
  type GeneratedSystem,
  generatedSpace,
  respond,
  respondNoisily,
  wholeSpace,
} from "@perfatlas/modeling/simulation";
import { type Configuration, type Sample, takeRows } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { influenceModel } from "../../../packages/modeling/src/learners/influence-model.ts";
import { randomForest } from "../../../packages/modeling/src/learners/random-forest.ts";

/** o1 costs much, o2 a little, o3 and o4 only together; lower is better. */
const planted: GeneratedSystem = {
  intercept: 20,
  terms: [
    { options: [0], coefficient: 4 },
    { options: [1], coefficient: 1 },
    { options: [2], coefficient: 1.5 },
    { options: [3], coefficient: 1.5 },
    { options: [2, 3], coefficient: 1.5 },
  ],
};
const space = generatedSpace(8);
const metric = { name: "time", unit: "s", better: "lower" } as const;
const all = wholeSpace(space);
const truth = respond(planted, all.x);
const rows = choose(256, 150, createRng(1));
const sample: Sample = {
  space,
  metric,
  x: takeRows(all.x, rows),
  y: respondNoisily(planted, takeRows(all.x, rows), 0.005, createRng(2)),
  configurations: Array.from(rows, (row) => all.configurations[row]!),
};
const on = (...names: number[]): Configuration =>
  Object.fromEntries(space.options.map(({ name }, j) => [name, names.includes(j + 1)]));

describe("diagnosis", () => {
  test("blames the planted option and interaction of a slow configuration", () => {
    const { influences, forest } = diagnose(on(1, 3, 4, 6), sample, createRng(3), {
      reference: all.x,
    });
    // Coded 0 and 1 the system is 8 o1 + 2 o2 + 6 o3 o4; three quarters of the space lack o3 o4.
    const [pair, single] = influences.blames;
    expect(pair!.options).toEqual(["o3", "o4"]);
    expect(Math.abs(pair!.contribution - 4.5)).toBeLessThanOrEqual(4 * pair!.standardError + 0.05);
    expect(single!.name).toBe("o1");
    expect(Math.abs(single!.contribution - 4)).toBeLessThanOrEqual(
      4 * single!.standardError + 0.05,
    );
    expect(influences.rSquared).toBeGreaterThan(0.99);
    expect(forest.isExact).toBe(true);
    const ranked = forest.blames.map(({ option }) => option);
    expect(ranked.slice(0, 3).sort()).toEqual(["o1", "o3", "o4"]);
    expect(forest.blames.at(-1)!.option).toBe("o2"); // It is off, which helps.
  });

  test("contributions add up to what sets the configuration apart, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.boolean(), (row, isExact) => {
        const settings = { exactCountMax: isExact ? 8 : 0, orderCount: 6 };
        const found = diagnose(all.configurations[row]!, sample, createRng(1), settings);
        for (const { blames, predicted, typical } of [found.influences, found.forest]) {
          const sum = blames.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum - (predicted - typical))).toBeLessThanOrEqual(1e-8);
        }
      }),
      { seed: 2, numRuns: 6 },
    );
  });

  test("of an additive predictor by Shapley values equals coefficient times distance", () => {
    const predictor = influenceModel({ order: 1 }).fit(sample);
    const { influences, forest } = diagnose(on(1, 2), sample, createRng(1), {
      order: 1,
      predictor,
    });
    const byTerm = new Map(influences.blames.map((blame) => [blame.name, blame.contribution]));
    for (const { option, contribution } of forest.blames) {
      expect(Math.abs(contribution - (byTerm.get(option) ?? 0))).toBeLessThanOrEqual(1e-8);
    }
  });

  test("refuses a level that the option does not have", () => {
    expect(() => diagnose({ o1: 7 }, sample, createRng(1))).toThrow(/option "o1"/);
  });
});

describe("repairs", () => {
  const predictor = randomForest().fit(sample, createRng(5));
  const slow = on(1, 2, 3, 4, 7);
  const goal = 14;

  test("are the best for their number of changes, as brute force finds", () => {
    const exact = { predict: (x: typeof all.x) => respond(planted, x) };
    const task = { space, metric, configuration: slow, predictor: exact, goal };
    const repairs = proposeRepairs(task);
    for (const { changes, predicted } of repairs) {
      let least = Number.POSITIVE_INFINITY;
      for (const [i, other] of all.configurations.entries()) {
        const distance = space.options.filter(({ name }) => other[name] !== slow[name]).length;
        if (distance === changes.length) least = Math.min(least, truth[i]!);
      }
      expect(predicted).toBe(least);
    }
    expect(repairs.find(({ reachesGoal }) => reachesGoal)!.changes.length).toBe(3);
    // Among equals the search and the list may pick different ones.
    const figures = (list: readonly Repair[]) =>
      list.map(({ changes, predicted }) => [changes.length, predicted]);
    const listed = proposeRepairs({ ...task, candidates: all.configurations });
    expect(figures(listed)).toEqual(figures(repairs));
  });

  test("say which levels change, what that gains and how sure it is", () => {
    const [first] = proposeRepairs({ space, metric, configuration: slow, predictor, goal });
    expect(first!.changes).toEqual([{ option: "o1", from: true, to: false }]);
    expect(first!.gain).toBeGreaterThan(5);
    expect(first!.gainInterval!.low).toBeLessThanOrEqual(first!.gain);
    expect(first!.gainInterval!.high).toBeGreaterThanOrEqual(first!.gain);
  });

  test("keep constraints, even those that need two changes at once", () => {
    const tied = { ...space, constraints: [{ rule: "o1 == o2" }, { rule: "o3 || o5" }] };
    const repairs = proposeRepairs({
      space: tied,
      metric,
      configuration: on(1, 2, 3, 4),
      predictor,
      goal,
      changeable: ["o1", "o2", "o3"],
    });
    expect(repairs.length).toBeGreaterThan(0);
    for (const { configuration } of repairs) {
      expect(configuration.o1).toBe(configuration.o2);
      expect(configuration.o3).toBe(true);
      expect(configuration.o4).toBe(true);
    }
    const task = { space, metric, configuration: slow, predictor, goal, changeable: [] };
    expect(() => proposeRepairs(task)).toThrow(/no option/);
  });

  test("take the default of options that are not stated", () => {
    const exact = { predict: (x: typeof all.x) => respond(planted, x) };
    const ask = (configuration: Configuration) =>
      proposeRepairs({ space, metric, configuration, predictor: exact, goal });
    expect(ask({ o1: true, o2: true })).toEqual(ask(on(1, 2)));
  });

  test("turn round for metrics where higher is better", () => {
    const exact = { predict: (x: typeof all.x) => respond(planted, x) };
    const up = { ...metric, better: "higher" } as const;
    const task = { space, metric: up, configuration: on(), predictor: exact, goal: 25 };
    const repairs = proposeRepairs(task);
    expect(repairs[0]!.changes.map(({ option }) => option)).toEqual(["o1"]);
    expect(repairs.every(({ gain }) => gain > 0)).toBe(true);
  });
});

describe("confirmation in the target", () => {
  const repair = (changeCount: number, gain: number, reachesGoal: boolean): Repair => ({
    configuration: on(...Array.from({ length: changeCount }, (_, k) => k + 1)),
    changes: Array.from({ length: changeCount }, (_, k) => ({
      option: `o${k + 1}`,
      from: false,
      to: true,
    })),
    predicted: 20 - gain,
    gain,
    gainInterval: undefined,
    reachesGoal,
  });
  const repairs = [repair(1, 3, false), repair(2, 9, true), repair(3, 10, true)];
  const answer = (values: readonly number[], budget = 4) => {
    const asking = confirmRepair(on(), repairs, metric, { budget });
    const asked = asking.next();
    const done = asking.next(Float64Array.from(values));
    if (asked.done === true || done.done !== true) throw new Error("it asks once");
    return { asked: asked.value, found: done.value };
  };

  test("keeps the smaller repair when it measures as good", () => {
    const { asked, found } = answer([20, 10.1, 10, 18]);
    expect(asked.length).toBe(4);
    expect(found.repair!.changes.length).toBe(2);
    expect(Math.abs(found.gain - 9.9)).toBeLessThanOrEqual(1e-12);
  });

  test("drops repairs that fail or do worse in the target", () => {
    expect(answer([20, Number.NaN, 25, 18]).found.repair!.changes.length).toBe(1);
    const none = answer([20, Number.NaN, 25, 20]).found;
    expect(none).toMatchObject({ repair: undefined, before: 20, after: 20, gain: 0 });
  });

  test("never measures more than the budget, and refuses one that compares nothing", () => {
    expect(answer([20, 10], 2).asked.length).toBe(2);
    expect(() => answer([20], 1)).toThrow(/at least 2/);
  });
});
