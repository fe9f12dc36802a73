import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  logRatio,
  mape,
  medianApe,
  metrics,
  nmse,
  rankCorrelation,
  regret,
  rmse,
} from "@perfatlas/modeling/metrics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const array = (...values: number[]): Float64Array => Float64Array.from(values);
const pairs = fc
  .array(
    fc.tuple(
      fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    ),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((rows) => [array(...rows.map(([y]) => y)), array(...rows.map(([, p]) => p))] as const);

describe("error metrics", () => {
  test("every file of the folder is in the list under its name", () => {
    const folder = fileURLToPath(
      new URL("../../../packages/modeling/src/metrics", import.meta.url),
    );
    const files = readdirSync(folder)
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => name !== "index" && name !== "error-metric");
    expect(metrics.map((metric) => metric.name)).toEqual(files.sort());
  });

  test("each states its formula in measured and predicted values, and its unit", () => {
    for (const { formula } of metrics) expect(formula).toMatch(/y.*ŷ/);
    expect(Object.fromEntries(metrics.map(({ name, unit }) => [name, unit]))).toEqual({
      "log-ratio": "1",
      mape: "%",
      "median-ape": "%",
      nmse: "1",
      "rank-correlation": "1",
      regret: "1",
      rmse: "of the metric",
    });
  });

  test("a lower figure is better, but of a rank correlation", () => {
    for (const { name, better } of metrics) {
      expect([name, better]).toEqual([name, name === "rank-correlation" ? "higher" : "lower"]);
    }
  });

  test("a perfect prediction has no error, perfect rank and no regret", () => {
    fc.assert(
      fc.property(pairs, ([y]) => {
        for (const metric of [mape, medianApe, logRatio, rmse, regret]) {
          expect(metric.compute(y, y, "lower")).toBe(0);
        }
        const rank = rankCorrelation.compute(y, y, "lower");
        expect(Number.isNaN(rank) || Math.abs(rank - 1) <= 1e-12).toBe(true);
      }),
    );
  });

  test("percentages and ratios do not change with the unit", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.125, 4, 1024), ([y, p], unit) => {
        for (const metric of [mape, medianApe, logRatio, nmse, regret]) {
          const one = metric.compute(y, p, "lower");
          const other = metric.compute(
            y.map((v) => v * unit),
            p.map((v) => v * unit),
            "lower",
          );
          if (Number.isNaN(one)) continue;
          expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(one)));
        }
      }),
    );
  });

  test("MAPE leaves out rows that are not positive", () => {
    expect(mape.compute(array(10, 0, -5, 20), array(11, 3, 3, 10), "lower")).toBe(30);
    expect(mape.compute(array(0), array(1), "lower")).toBeNaN();
  });

  test("median APE leaves out rows that are not positive", () => {
    expect(medianApe.compute(array(10, 0, -5, 20), array(11, 3, 3, 14), "lower")).toBe(20);
    expect(medianApe.compute(array(-1), array(1), "lower")).toBeNaN();
  });

  test("the log ratio weighs double and half alike, and survives a prediction of zero", () => {
    const twice = logRatio.compute(array(4), array(8), "lower");
    expect(twice).toBe(logRatio.compute(array(4), array(2), "lower"));
    expect(Math.abs(twice - Math.LN2)).toBeLessThanOrEqual(1e-15);
    expect(logRatio.compute(array(4), array(-1), "lower")).toBeCloseTo(12 * Math.LN10, 9);
  });

  test("the log ratio leaves out rows that are not positive", () => {
    const given = logRatio.compute(array(4, -1, 0), array(8, 1, 1), "lower");
    expect(Math.abs(given - Math.LN2)).toBeLessThanOrEqual(1e-15);
    expect(logRatio.compute(array(0), array(1), "lower")).toBeNaN();
  });

  test("predicting the mean has an NMSE of one", () => {
    const y = array(1, 2, 3, 6);
    expect(
      nmse.compute(
        y,
        y.map(() => 3),
        "lower",
      ),
    ).toBe(1);
    expect(nmse.compute(array(2, 2), array(1, 2), "lower")).toBeNaN();
  });

  test("regret is the loss of the row predicted best, in either direction", () => {
    const y = array(10, 12, 8);
    expect(regret.compute(y, array(1, 2, 3), "lower")).toBe(0.25);
    expect(regret.compute(y, array(3, 1, 2), "higher")).toBeCloseTo(1 - 10 / 12, 12);
    expect(regret.compute(array(0, 1), array(1, 0), "lower")).toBeNaN();
  });

  test("of rows predicted alike the first is chosen", () => {
    expect(regret.compute(array(10, 8), array(1, 1), "lower")).toBe(0.25);
    expect(regret.compute(array(6, 8), array(1, 1), "higher")).toBe(0.25);
  });

  test("errors are those of the rows that were not cut off", () => {
    const cut = Number.POSITIVE_INFINITY;
    const [y, p] = [array(4, cut, 5, 9, cut), array(5, 7, 3, 10, 1)];
    const known = [array(4, 5, 9), array(5, 3, 10)] as const;
    for (const metric of [mape, medianApe, logRatio, nmse, rmse]) {
      expect(metric.compute(y, p, "lower")).toBe(metric.compute(...known, "lower"));
    }
    expect(nmse.compute(...known, "lower")).toBeCloseTo(6 / 14, 12);
  });

  test("who chooses a row that was cut off loses as much as with the worst of the others", () => {
    const cut = Number.POSITIVE_INFINITY;
    expect(regret.compute(array(cut, 2, 8, 3), array(1, 9, 9, 9), "lower")).toBe(3);
    expect(regret.compute(array(-cut, 2, 8, 3), array(9, 1, 1, 1), "higher")).toBe(0.75);
    expect(regret.compute(array(cut, cut), array(1, 2), "lower")).toBeNaN();
  });

  test("median APE has no tail, RMSE has one", () => {
    const y = array(1, 1, 1);
    expect(medianApe.compute(y, array(1.1, 1.1, 100), "lower")).toBeCloseTo(10, 9);
    expect(rmse.compute(array(0, 0), array(3, 4), "lower")).toBeCloseTo(Math.sqrt(12.5), 12);
  });
});
