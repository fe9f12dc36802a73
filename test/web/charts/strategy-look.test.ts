import { strategies } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { shapePath, strategyLook } from "../../../apps/web/components/charts/strategy-look.ts";

describe("the look of a strategy", () => {
  test("is its own among all that are computed here", () => {
    const looks = Object.keys(strategies).map((name) => JSON.stringify(strategyLook(name)));
    expect(new Set(looks).size).toBe(Object.keys(strategies).length);
  });

  test("of any other name is one of the same, and always the same", () => {
    for (const name of ["DeepPerf", "SeMPL", "", "<b>", "x".repeat(2000)]) {
      const { series, shape } = strategyLook(name);
      expect(series).toBeGreaterThanOrEqual(1);
      expect(series).toBeLessThanOrEqual(5);
      expect(shapePath(shape)).toMatch(/^M/);
      expect(strategyLook(name)).toEqual({ series, shape });
    }
  });
});
