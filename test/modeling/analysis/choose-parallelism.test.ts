import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import {
  chooseParallelism,
  type TrainingPoint,
} from "../../../packages/modeling/src/analysis/choose-parallelism.ts";

/** Many small steps fall fast at first; few large ones are slow to begin with and end lower. */
const TRUTH = {
  small: {
    seconds: (p: number) => 0.01 + 0.04 / p + 0.01 * Math.log(p),
    loss: (i: number, p: number) =>
      0.3 + Math.exp(-0.05 * Math.sqrt(i) - (0.3 * Math.log1p(i)) / p),
  },
  large: {
    seconds: (p: number) => 0.02 + 0.8 / p,
    loss: (i: number) => 0.2 + Math.exp(-0.004 * i - 0.12 * Math.log1p(i)),
  },
};
type Algorithm = keyof typeof TRUTH;
const MEASURED = [1, 2, 4];

function points(noise: number, counts = MEASURED): readonly TrainingPoint[] {
  const rng = createRng(3);
  return (["small", "large"] as const).flatMap((algorithm) =>
    counts.flatMap((workers) =>
      [0, 5, 10, 20, 50, 100, 200, 400, 800].map((iteration): TrainingPoint => {
        const { seconds, loss } = TRUTH[algorithm];
        return {
          ...{ algorithm, workers, iteration },
          seconds: iteration * seconds(workers) * Math.exp(noise * rng.normal()),
          loss: loss(iteration, workers) * Math.exp(noise * rng.normal()),
        };
      }),
    ),
  );
}

function trueSeconds(algorithm: Algorithm, workers: number, wanted: number): number {
  const { seconds, loss } = TRUTH[algorithm];
  let [low, high] = [0, 1e6];
  if (loss(high, workers) > wanted) return Number.POSITIVE_INFINITY;
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (loss(middle, workers) <= wanted) high = middle;
    else low = middle;
  }
  return high * seconds(workers);
}

function trueLoss(algorithm: Algorithm, workers: number, time: number): number {
  const { seconds, loss } = TRUTH[algorithm];
  return loss(time / seconds(workers), workers);
}

describe("the choice of algorithm and parallelism", () => {
  test.each([0.8, 0.6, 0.5, 0.35, 0.25])("finds who reaches a loss of %d first", (loss) => {
    const [first, ...rest] = chooseParallelism(points(0), { loss });
    const truths = [first, ...rest].map((one) =>
      trueSeconds(one?.algorithm as Algorithm, one?.workers ?? 0, loss),
    );
    expect(truths[0]).toBeLessThanOrEqual(1.05 * Math.min(...truths));
    expect(Math.abs((first?.expected ?? 0) / (truths[0] ?? 1) - 1)).toBeLessThanOrEqual(0.15);
    expect(rest.map(({ expected }) => expected)).toEqual(
      rest.map(({ expected }) => expected).sort((a, b) => a - b),
    );
  });

  test.each([2, 10, 60])("finds the lowest loss after %d seconds", (seconds) => {
    const choices = chooseParallelism(points(0), { seconds });
    const truths = choices.map(({ algorithm, workers }) =>
      trueLoss(algorithm as Algorithm, workers, seconds),
    );
    expect(truths[0]).toBeLessThanOrEqual(1.02 * Math.min(...truths));
    for (const [i, { expected }] of choices.entries()) {
      expect(Math.abs(expected / (truths[i] ?? 1) - 1)).toBeLessThanOrEqual(0.05);
    }
  });

  test("a loss below the floor of an algorithm is never reached by it", () => {
    const choices = chooseParallelism(points(0), { loss: 0.25 });
    expect(choices[0]?.algorithm).toBe("large");
    const small = choices.filter(({ algorithm }) => algorithm === "small");
    expect(small.map(({ expected }) => expected)).toEqual(MEASURED.map(() => Infinity));
  });

  test("says of workers and iterations that no run had", () => {
    const [eight] = chooseParallelism(points(0), { loss: 0.5 }, [8]);
    expect(eight?.beyond).toEqual(["workers"]);
    const truth = trueSeconds(eight?.algorithm as Algorithm, 8, 0.5);
    expect(Math.abs((eight?.expected ?? 0) / truth - 1)).toBeLessThanOrEqual(0.2);
    const [long] = chooseParallelism(points(0), { seconds: 1000 }, [4]);
    expect(long?.beyond).toEqual(["iterations"]);
  });

  test("noisy runs tie what cannot be told apart, and intervals hold the truth", () => {
    const choices = chooseParallelism(points(0.05), { seconds: 10 });
    const best = Math.min(
      ...choices.map(({ algorithm, workers }) => trueLoss(algorithm as Algorithm, workers, 10)),
    );
    const held = choices.filter(({ algorithm, workers, lower, upper }) => {
      const truth = trueLoss(algorithm as Algorithm, workers, 10);
      return lower <= truth && truth <= upper;
    });
    expect(held.length).toBeGreaterThanOrEqual(choices.length - 1);
    const tied = choices.filter(({ isTied }) => isTied);
    expect(tied.some((one) => trueLoss(one.algorithm as Algorithm, one.workers, 10) === best)).toBe(
      true,
    );
  });

  test("an algorithm that ran on one number of workers is judged on that one alone", () => {
    const one = points(0, [2]);
    expect(chooseParallelism(one, { loss: 0.5 }).map(({ workers }) => workers)).toEqual([2, 2]);
    expect(() => chooseParallelism(one, { loss: 0.5 }, [4])).toThrow("measure on two at least");
  });

  const [some] = points(0);
  test.each([
    ["no runs", [], { loss: 1 }, undefined, "no runs to learn from"],
    ["a goal of 0", [some], { loss: 0 }, undefined, "a loss to reach is greater than 0"],
    ["an endless time", [some], { seconds: Infinity }, undefined, "a time is greater than 0"],
    ["half a worker", [{ ...some, workers: 0.5 }], { loss: 1 }, undefined, "not 0.5"],
    ["no worker asked for", [some], { loss: 1 }, [0], "whole numbers from 1, not 0"],
    ["a loss of 0", [{ ...some, loss: 0 }], { loss: 1 }, undefined, "add a constant"],
    ["an iteration below 0", [{ ...some, iteration: -1 }], { loss: 1 }, undefined, "not -1"],
    [
      "iterations in no time",
      [{ ...some, iteration: 4, seconds: 0 }],
      { loss: 1 },
      undefined,
      "after 4 iterations cannot be 0",
    ],
    ["no name", [{ ...some, algorithm: "" }], { loss: 1 }, undefined, "name it"],
    ["one point", [{ ...some, iteration: 1, seconds: 1 }], { loss: 1 }, undefined, "log more"],
  ])("%s is refused", (_, given, goal, workers, says) => {
    expect(() => chooseParallelism(given as TrainingPoint[], goal, workers)).toThrow(
      expect.objectContaining({ code: "TRAINING", message: expect.stringContaining(says) }),
    );
  });
});
