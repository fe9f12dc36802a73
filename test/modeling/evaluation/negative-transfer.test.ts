import { breakEvenBudget, type CellResult, negativeTransfer } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { expect, test } from "vitest";

/** One cell per error; null is a failed repeat. */
function cells(strategy: string, errors: readonly (number | null)[]): CellResult[] {
  return errors.map((mapePercent, repeat) => ({
    strategy,
    learner: "random-forest",
    repeat,
    seed: 2 * repeat,
    trainCount: 10,
    testCount: 90,
    censoredCount: 0,
    measuredRows: new Int32Array(10),
    backend: "",
    sampleEntropyBits: 1,
    measuredSum: 1,
    fitSeconds: 0,
    mapePercent,
    medianApePercent: mapePercent,
    meanLogRatio: null,
    nmse: null,
    rmse: null,
    rankCorrelation: null,
    regret: null,
    coverage90Percent: null,
  }));
}
const about = (level: number, seed: number, n = 20) => {
  const rng = createRng(seed);
  return Array.from({ length: n }, () => level + rng.normal());
};

test("transfer that is worse than the best baseline is negative", () => {
  const found = negativeTransfer(cells("direct", about(30, 1)), [
    cells("target-only", about(60, 2)),
    cells("ridge-only", about(20, 3)),
  ]);
  expect(found.verdict).toBe("harms");
  expect(found.baseline.strategy).toBe("ridge-only");
  expect(found.medianDifference).toBeGreaterThan(8);
});

test("errors drawn alike are called different in about five of a hundred", () => {
  let harms = 0;
  for (let seed = 0; seed < 200; seed++) {
    const found = negativeTransfer(cells("a", about(9, 2 * seed)), [
      cells("b", about(9, 2 * seed + 1)),
    ]);
    if (found.verdict === "harms") harms += 1;
  }
  expect(harms).toBeGreaterThanOrEqual(3);
  expect(harms).toBeLessThanOrEqual(20);
});

test("failed repeats are left out in pairs and counted", () => {
  const found = negativeTransfer(cells("a", [1, null, 2, 3, 1, 2, 2, 1]), [
    cells("b", [9, 8, null, 7, 9, 8, 7, 6]),
  ]);
  expect(found).toMatchObject({ verdict: "helps", pairCount: 6, missingCount: 2 });
});

test("what makes no pair is refused by its error", () => {
  const refused = (message: string) => expect.objectContaining({ code: "NO_PAIRS", message });
  const one = [cells("b", [1])];
  expect(() => negativeTransfer(cells("a", [null, null]), one)).toThrow(
    refused("no repeat has a mapePercent on both sides; 2 were given"),
  );
  const none = refused("no baseline has a rmse");
  expect(() => negativeTransfer(cells("a", [1]), [], { error: "rmse" })).toThrow(none);
  expect(() => negativeTransfer(cells("a", [1]), one, { error: "rmse" })).toThrow(none);
});

test("a baseline without an error is none, and failures do not make one better", () => {
  const found = negativeTransfer(cells("a", [5, 5, 5]), [
    cells("failed", [null, null, null]),
    cells("lucky", [9, null, null]),
    cells("steady", [8, 8, 8]),
  ]);
  expect(found.baseline).toEqual({ strategy: "steady", learner: "random-forest" });
  expect(found).toMatchObject({ pairCount: 3, missingCount: 0, medianDifference: -3 });
});

test("three repeats that all point one way have p = 1/8, which is enough at another alpha", () => {
  const [low, high] = [cells("low", [1, 2, 3]), cells("high", [4, 6, 8])];
  const helps = negativeTransfer(low, [high]);
  expect(helps).toMatchObject({ verdict: "undecided", pHelps: 1 / 8, pHarms: 1 });
  expect(negativeTransfer(low, [high], { alpha: 0.2 }).verdict).toBe("helps");
  expect(negativeTransfer(high, [low], { alpha: 0.2 }).verdict).toBe("harms");
  expect(negativeTransfer(low, [high], { alpha: 1 / 8 }).verdict).toBe("undecided");
  expect(negativeTransfer(high, [low], { alpha: 1 / 8 }).verdict).toBe("undecided");
  const median = { error: "medianApePercent", alpha: 0.2 } as const;
  expect(negativeTransfer(low, [high], median).medianDifference).toBe(-4);
});

test("the break-even budget is the first from which transfer no longer helps", () => {
  const at = (budget: number, transfer: number, alone: number) => ({
    budget,
    transfer: cells("linear-shift", about(transfer, budget)),
    baselines: [cells("target-only", about(alone, budget + 1))],
  });
  const curve = [at(40, 9, 9), at(10, 10, 40), at(20, 10, 20), at(80, 9, 4)];
  const found = breakEvenBudget(curve);
  expect(found.verdicts.map(({ budget, verdict }) => [budget, verdict])).toEqual([
    [10, "helps"],
    [20, "helps"],
    [40, "undecided"],
    [80, "harms"],
  ]);
  expect(found.budget).toBe(40);
  expect(breakEvenBudget(curve.slice(1, 3)).budget).toBeUndefined();
});
