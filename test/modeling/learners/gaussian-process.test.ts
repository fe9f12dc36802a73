import { createRng } from "@perfatlas/modeling/random";
import { type Matrix, type Sample, takeRows } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { fitPosterior } from "../../../packages/modeling/src/learners/gaussian-process/fit-posterior.ts";
import {
  factor,
  GpPosterior,
} from "../../../packages/modeling/src/learners/gaussian-process/posterior.ts";
import { gaussianProcess } from "../../../packages/modeling/src/learners/gaussian-process.ts";
import { rbfKernel } from "../../../packages/modeling/src/learners/kernels/index.ts";

function sampleOf(x: Matrix, y: Float64Array): Sample {
  return {
    space: { system: "drawn", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x,
    y,
  };
}

function smooth(n: number, seed: number, noise: number): Sample {
  const rng = createRng(seed);
  const data = Float64Array.from({ length: n * 3 }, () => rng.next());
  const y = Float64Array.from({ length: n }, (_, i) => {
    const [a, b] = [data[3 * i]!, data[3 * i + 1]!];
    return 10 + 3 * Math.sin(3 * a) + 2 * a * b + noise * rng.normal();
  });
  return sampleOf({ rows: n, columns: 3, data }, y);
}

describe("a Gaussian process", () => {
  for (const kernel of ["rbf", "matern32", "matern52"] as const) {
    test(`interpolates a smooth function without noise: ${kernel}`, () => {
      const sample = smooth(60, 1, 0);
      const predictor = gaussianProcess({ kernel }).fit(sample, createRng(2));
      const predicted = predictor.predict(sample.x);
      sample.y.forEach((value, i) => {
        expect(Math.abs(value - predicted[i]!)).toBeLessThanOrEqual(0.05);
      });
      const fresh = smooth(200, 3, 0);
      const error = predictor.predict(fresh.x).map((value, i) => (value - fresh.y[i]!) ** 2);
      const mse = error.reduce((sum, value) => sum + value, 0) / 200;
      expect(Math.sqrt(mse)).toBeLessThanOrEqual(0.15);
    });
  }

  test("leave-one-out equals leaving one out", () => {
    const sample = smooth(25, 4, 0.3);
    const problem = {
      x: sample.x,
      columns: ["a", "b", "c"],
      z: sample.y.map((value) => value - 10),
      kernel: rbfKernel(),
      noise: { mean: Math.log(0.05), sd: 1.5 },
      nu: 4,
      fitRowCountMax: 300,
      iterationCounts: [20, 5] as const,
    };
    const posterior = fitPosterior(problem, createRng(5));
    const { mean, variance } = posterior.leaveOneOut();
    for (const left of [0, 11, 24]) {
      const others = [...Array(25).keys()].filter((i) => i !== left);
      const { omega, z, kernel, hyperparameters } = posterior.problem;
      const without = {
        x: takeRows(sample.x, others),
        z: Float64Array.from(others, (i) => z[i]!),
        omega: Float64Array.from(others, (i) => omega[i]!),
        kernel,
        hyperparameters,
      };
      const last = factor(without, posterior.theta);
      const again = new GpPosterior(without, posterior.theta, last).predict(
        takeRows(sample.x, [left]),
      );
      expect(Math.abs(again.mean[0]! - mean[left]!)).toBeLessThanOrEqual(1e-6);
      const noisy = again.variance[0]! + posterior.noise * omega[left]!;
      expect(Math.abs(noisy - variance[left]!)).toBeLessThanOrEqual(1e-6);
    }
  });

  test("Student-t noise is not drawn away by gross errors", () => {
    const clean = smooth(80, 6, 0.1);
    const y = clean.y.slice();
    for (let i = 0; i < 80; i += 10) y[i] = y[i]! + 40;
    const fresh = smooth(200, 7, 0);
    const rmse = (nu: number): number => {
      const predictor = gaussianProcess({ nu }).fit(sampleOf(clean.x, y), createRng(8));
      const predicted = predictor.predict(fresh.x);
      const squares = predicted.map((value, i) => (value - fresh.y[i]!) ** 2);
      return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / 200);
    };
    expect(rmse(4)).toBeLessThanOrEqual(0.5 * rmse(0));
  });

  test("its 90 % interval holds about 90 % of new values", () => {
    const predictor = gaussianProcess().fit(smooth(120, 9, 0.5), createRng(10));
    const fresh = smooth(500, 11, 0.5);
    const { lower, upper } = predictor.predictInterval(fresh.x, 0.9);
    const inside = fresh.y.filter((value, i) => value >= lower[i]! && value <= upper[i]!).length;
    expect(inside / 500).toBeGreaterThanOrEqual(0.85);
    expect(inside / 500).toBeLessThanOrEqual(0.95);
  });

  test("finds which options matter", () => {
    const { relevances } = gaussianProcess({ linear: false }).fit(
      smooth(120, 12, 0.05),
      createRng(13),
    );
    expect(relevances[0]).toBeGreaterThan(2 * relevances[2]!);
  });

  test("log responses need positive values", () => {
    const sample = sampleOf(
      { rows: 2, columns: 1, data: Float64Array.of(0, 1) },
      Float64Array.of(1, 0),
    );
    const learner = gaussianProcess({ logResponse: true });
    expect(() => learner.fit(sample, createRng(1))).toThrow("cannot take the value 0");
  });
});
