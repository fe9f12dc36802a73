import {
  ardRanking,
  confirmRepair,
  detectCopies,
  diagnose,
  histogramEntropy,
  hypervolume,
  influenceRanking,
  jensenShannonDivergence,
  klDivergence,
  lmgRanking,
  paretoSet,
  permutationRanking,
  type Repair,
  relatedness,
  responseSimilarity,
  selectHardware,
  shannonEntropy,
  treeImportance,
  validityAgreement,
} from "@perfatlas/modeling/analysis";
import { createLearner, learners } from "@perfatlas/modeling/learners";
import { regret } from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import { generatedSpace, wholeSpace } from "@perfatlas/modeling/simulation";
import { InputError, uncensoredSample } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutOffColumns } from "./cut-off-columns.ts";

const CUT = Number.POSITIVE_INFINITY;
const space = generatedSpace(5);
const { configurations, x } = wholeSpace(space);
const metric = { name: "time", unit: "s", better: "lower" } as const;
const values = Float64Array.from(configurations, ({ o1, o2 }, i) =>
  i % 8 === 7 ? CUT : 5 + (o1 ? 3 : 0) + (o2 ? 1 : 0) + (i % 5) / 10,
);
const sample = uncensoredSample({ space, metric, configurations, values });

describe("learners", () => {
  test("are given what has a value, and how many were cut off", () => {
    expect(sample.y.length).toBe(28);
    expect(sample.censoredCount).toBe(4);
    expect(sample.x.rows).toBe(28);
    expect(sample.configurations).toEqual(configurations.filter((_, i) => i % 8 !== 7));
  });

  test.each(Object.keys(learners))("%s refuses a value that was cut off", (name) => {
    const raw = { space, metric, configurations, x, y: values };
    const fit = () => createLearner(name).fit(raw, createRng(1));
    expect(fit).toThrow(InputError);
    if (name !== "convergence") expect(fit).toThrow(/cut off \(uncensoredSample\)/);
  });

  test("count in rankings and diagnoses what they were not given", () => {
    expect(influenceRanking(sample, createRng(1), { draws: 0 }).censoredCount).toBe(4);
    expect(lmgRanking(sample, createRng(1)).censoredCount).toBe(4);
    expect(permutationRanking(sample, createRng(1), { forestCount: 1 }).censoredCount).toBe(4);
    expect(ardRanking(sample, createRng(1)).censoredCount).toBe(4);
    expect(diagnose(configurations[0]!, sample, createRng(1)).censoredCount).toBe(4);
    expect(treeImportance(sample).every(Number.isFinite)).toBe(true);
  });
});

describe("distributions", () => {
  test("entropy counts cut off as one more outcome (chain rule)", () => {
    fc.assert(
      fc.property(cutOffColumns, ({ a }) => {
        const known = a.filter(Number.isFinite);
        const share = 1 - known.length / a.length;
        const [whole, rest] = [histogramEntropy([a])[0]!, histogramEntropy([known])[0]!];
        expect(whole).toBeCloseTo(shannonEntropy([share, 1 - share]) + (1 - share) * rest, 10);
      }),
      { seed: 3 },
    );
  });

  test("differ where only the share that was cut off differs", () => {
    const cut = Float64Array.of(1, 2, 3, 4, CUT, CUT);
    const whole = Float64Array.of(1, 2, 3, 4);
    for (const grid of ["common", "own-range"] as const) {
      expect(jensenShannonDivergence(cut, cut, { grid })).toBe(0);
      // Two outcomes, 1/3 and 2/3 against 0 and 1.
      const middle = shannonEntropy([1, 5]) - shannonEntropy([2, 4]) / 2;
      expect(jensenShannonDivergence(cut, whole, { grid })).toBeCloseTo(middle, 9);
      expect(klDivergence(whole, cut, { grid })).toBeCloseTo(Math.log(3 / 2), 9);
      expect(klDivergence(cut, whole, { grid })).toBeGreaterThan(1);
    }
  });
});

describe("the best", () => {
  test("is never one that was cut off, and choosing it is at least as bad as the worst", () => {
    const y = Float64Array.of(2, 3, 8, CUT);
    expect(regret.compute(y, Float64Array.of(9, 9, 9, 1), "lower")).toBe(3);
    expect(regret.compute(y, Float64Array.of(9, 1, 9, 9), "lower")).toBe(0.5);
    const higher = y.map((value) => (value === CUT ? -CUT : value));
    expect(regret.compute(higher, Float64Array.of(1, 1, 1, 9), "higher")).toBe(0.75);
    expect(regret.compute(y.fill(CUT), Float64Array.of(1, 2, 3, 4), "lower")).toBeNaN();
  });

  test("never comes from an infinite value of the other sign or in a bound", () => {
    const at = [50, 50];
    expect(hypervolume([[-CUT, 1]], ["lower", "lower"], at)).toBe(0);
    expect(hypervolume([[1, CUT]], ["higher", "higher"], [0, 0])).toBe(0);
    expect(() => hypervolume([[1, 1]], ["lower", "lower"], [CUT, 1])).toThrow(/legal are finite/);
    const bounds = [{ column: 1, atLeast: 3 }];
    expect(
      paretoSet(
        [
          [1, CUT],
          [2, 4],
        ],
        ["lower"],
        bounds,
      ),
    ).toEqual([1]);
  });

  test("repair is one that ended, and better than what was cut off", () => {
    const repair = (o1: boolean): Repair => ({
      configuration: { ...configurations[0]!, o1 },
      changes: [],
      predicted: 1,
      gain: 1,
      gainInterval: undefined,
      reachesGoal: true,
    });
    const confirm = (measured: readonly number[]) => {
      const asked = confirmRepair(configurations[0]!, [repair(true), repair(false)], metric);
      asked.next();
      return asked.next(Float64Array.from(measured)).value;
    };
    expect(confirm([4, CUT, 3])).toMatchObject({ after: 3, gain: 1 });
    expect(confirm([4, CUT, CUT])).toMatchObject({ repair: undefined, after: 4, gain: 0 });
    expect(confirm([CUT, CUT, 3])).toMatchObject({ before: CUT, after: 3, gain: CUT });
    expect(confirm([Number.NaN, CUT, 3])).toMatchObject({ after: 3, gain: CUT });
  });

  test("hardware is one on which a run came to its end", () => {
    const hardware = ["slow", "fast", "never"].map((name) => ({ name, costPerSecond: 1 }));
    const seconds = [1, 2, 3, 4, 5, 6].map((k) => Float64Array.of(4 * k, 2 * k, CUT));
    const measured = new Map([["slow", 8]]);
    const found = selectHardware({ hardware, seconds }, measured, createRng(1));
    expect(found.fastest.name).toBe("fast");
    expect(found.censoredCount).toBe(6);
  });
});

describe("two environments", () => {
  test("are copies when the same runs were cut off, and not when others were", () => {
    const column = (scale: number, cut: number) =>
      new Map([...Array(12).keys()].map((k) => [`${k}`, k === cut ? CUT : scale * k]));
    expect(detectCopies([column(1, 3)], [column(60, 3)])).toEqual([
      { left: 0, right: 0, scale: 60, offset: 0, sharedCount: 11 },
    ]);
    expect(detectCopies([column(1, 3)], [column(60, 4)])).toEqual([]);
  });

  test("say how many rows were cut off, and call them invalid, not unshared", () => {
    const other = values.map((value, i) => (i % 8 === 6 ? CUT : 2 * value));
    const found = responseSimilarity(values, other, createRng(1), { draws: 20 });
    expect(found).toMatchObject({ sharedCount: 32, censoredCount: 8 });
    expect(found.invalidSource).toBe(4 / 32);
    expect(found.invalidTarget).toBe(8 / 32);
    expect(found.pearson.value).toBeCloseTo(1, 9);
    expect(found.spearman.value).toBeLessThan(0.9);
    expect(found.spearman.interval.high).toBeGreaterThan(0);
    expect([found.kl, found.jensenShannon].every((v) => v > 0 && v < 100)).toBe(true);
    const shared = { space, metric, x };
    const whole = relatedness(shared, values, other, createRng(1), { draws: 0, modelDraws: 2 });
    expect(whole.influentialOptions.both.value).toBeGreaterThan(0);
    expect(whole.validity.invalidCounts).toEqual({ source: 4, target: 8, both: 4 });
    const agreement = validityAgreement(shared, values, other, createRng(1));
    expect(agreement.classifierAgreement).toBeGreaterThan(0.5);
  });
});
