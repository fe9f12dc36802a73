import { createRng } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import { fitConvergence } from "../../../packages/modeling/src/learners/convergence/convergence-model.ts";
import { convergence } from "../../../packages/modeling/src/learners/convergence.ts";

const cores = [1, 2, 4, 8, 16, 32];
const secondsPerIteration = (p: number): number => 0.02 + 1 / p + 0.03 * Math.log(p) + 0.004 * p;
const lossOf = (i: number, p: number): number =>
  Math.exp(-0.02 - (0.5 * Math.log1p(i)) / Math.sqrt(p));

describe("the convergence model", () => {
  test("recovers a scaling curve and extrapolates it", () => {
    const predictor = convergence().fit(
      {
        space: { system: "drawn", options: [], constraints: [] },
        metric: { name: "time", unit: "s", better: "lower" },
        configurations: [],
        x: { rows: cores.length, columns: 1, data: Float64Array.from(cores) },
        y: Float64Array.from(cores, secondsPerIteration),
      },
      createRng(0),
    );
    const [far] = predictor.predict({ rows: 1, columns: 1, data: Float64Array.of(64) });
    expect(Math.abs(far! / secondsPerIteration(64) - 1)).toBeLessThanOrEqual(1e-6);
  });

  test("names the parallelism that reaches a loss first and the lowest loss in a time", () => {
    const model = fitConvergence(
      cores.map((p) => ({ parallelism: p, iterationsPerSecond: 1 / secondsPerIteration(p) })),
      cores.flatMap((p) =>
        [1, 10, 50, 100, 200].map((i) => ({ parallelism: p, iteration: i, loss: lossOf(i, p) })),
      ),
    );
    const truth = (seconds: number, p: number): number =>
      lossOf(seconds / secondsPerIteration(p), p);
    for (const seconds of [2, 20, 100]) {
      const best = cores.reduce((a, b) => (truth(seconds, b) < truth(seconds, a) ? b : a));
      expect(model.lowestAfter(seconds, cores)).toBe(best);
    }
    const reached = model.secondsTo(0.3, 4);
    expect(Math.abs(truth(reached, 4) - 0.3)).toBeLessThanOrEqual(0.003);
    expect(Math.abs(model.lossAfter(reached, 4) - 0.3)).toBeLessThanOrEqual(1e-5);
    const first = cores.reduce((a, b) =>
      model.secondsTo(0.3, b) < model.secondsTo(0.3, a) ? b : a,
    );
    expect(model.fastestTo(0.3, cores)).toBe(first);
  });

  test("an extrapolated loss never rises", () => {
    const rng = createRng(1);
    const losses = [1, 2, 5, 10, 20].map((i) => {
      return { parallelism: 2, iteration: i, loss: (1 + 0.2 * rng.normal()) / i };
    });
    const model = fitConvergence([{ parallelism: 2, iterationsPerSecond: 3 }], losses);
    for (let i = 1; i < 1e6; i *= 2) {
      expect(model.loss(2 * i, 2)).toBeLessThanOrEqual(model.loss(i, 2));
    }
  });

  test("figures that are not positive are refused by name", () => {
    const speed = { parallelism: 1, iterationsPerSecond: 1 };
    expect(() => fitConvergence([speed], [])).toThrow("needs losses");
    const loss = { parallelism: 1, iteration: 1, loss: 0 };
    expect(() => fitConvergence([speed], [loss])).toThrow("must be positive");
  });
});
