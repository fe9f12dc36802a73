import { createRng } from "@perfatlas/modeling/random";
import type { Sample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { lasso } from "../../../packages/modeling/src/learners/lasso.ts";

function drawn(n: number, seed: number): Sample {
  const rng = createRng(seed);
  const data = Float64Array.from({ length: n * 20 }, () => rng.normal());
  const y = Float64Array.from(
    { length: n },
    (_, i) => 5 + 3 * data[i * 20]! - 2 * data[i * 20 + 7]! + 0.1 * rng.normal(),
  );
  return {
    space: { system: "drawn", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x: { rows: n, columns: 20, data },
    y,
  };
}

describe("the lasso", () => {
  test("predicts a sparse response from fewer rows than would pin down every column", () => {
    const fresh = drawn(200, 2);
    const predictor = lasso().fit(drawn(30, 1), createRng(0));
    const errors = predictor.predict(fresh.x).map((value, i) => (value - fresh.y[i]!) ** 2);
    expect(Math.sqrt(errors.reduce((a, b) => a + b, 0) / 200)).toBeLessThanOrEqual(0.3);
  });

  test("weights meet the conditions of the optimum: slopes equal the penalty where a weight is", () => {
    const sample = drawn(50, 3);
    const { x, y } = sample;
    const share = 0.2;
    const predictor = lasso({ penalty: share }).fit(sample, createRng(0));
    const residual = predictor.predict(x).map((value, i) => y[i]! - value);
    const level = y.reduce((a, b) => a + b, 0) / 50;
    const slopes = (r: ArrayLike<number>) =>
      Array.from({ length: 20 }, (_, j) => {
        const column = Array.from({ length: 50 }, (_, i) => x.data[i * 20 + j]!);
        const mean = column.reduce((a, b) => a + b, 0) / 50;
        const sd = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0) / 50);
        return column.reduce((a, v, i) => a + ((v - mean) / sd) * r[i]!, 0) / 50;
      });
    const most = Math.max(...slopes(y.map((value) => value - level)).map(Math.abs));
    const zero = predictor.predict({ rows: 1, columns: 20, data: new Float64Array(20) })[0]!;
    slopes(residual).forEach((slope, j) => {
      const unit = { rows: 1, columns: 20, data: new Float64Array(20) };
      unit.data[j] = 1;
      const weight = predictor.predict(unit)[0]! - zero;
      if (Math.abs(weight) > 1e-9) {
        expect(Math.abs(slope - Math.sign(weight) * share * most)).toBeLessThanOrEqual(1e-6);
      } else {
        expect(Math.abs(slope)).toBeLessThanOrEqual(share * most + 1e-9);
      }
    });
  });
});
