import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueScale } from "../../../apps/web/components/charts/value-scale.ts";

describe("a scale of values", () => {
  test("puts its ends at the ends of its range, the middle between, whole hundredths of a pixel", () => {
    const { place } = valueScale([10, 20], [0, 300], 5);
    expect([10, 15, 20].map(place)).toEqual([0, 150, 300]);
    expect(place(10.0001)).toBe(0);
    expect(place(10.001)).toBe(0.03);
  });

  test("is logarithmic from a factor of 30 on, or of another that is given", () => {
    expect(valueScale([1, 29.9], [0, 1], 5).isLog).toBe(false);
    expect(valueScale([1, 30], [0, 1], 5).isLog).toBe(true);
    expect(valueScale([1, 5], [0, 1], 5, 5).isLog).toBe(true);
    expect(valueScale([1, 4.9], [0, 1], 5, 5).isLog).toBe(false);
  });

  test("is linear where a value is zero or below, whatever the factor", () => {
    expect(valueScale([0, 1e6], [0, 1], 5).isLog).toBe(false);
    expect(valueScale([-1, 1e6], [0, 1], 5).isLog).toBe(false);
    expect(valueScale([-100, -1], [0, 1], 5).isLog).toBe(false);
  });

  test("places equal factors equally far apart when it is logarithmic", () => {
    const { place } = valueScale([1, 10_000], [0, 400], 5);
    expect([1, 10, 100, 1000, 10_000].map(place)).toEqual([0, 100, 200, 300, 400]);
  });

  test("of a single value puts it in the middle", () => {
    for (const value of [5, -3, 0]) {
      expect(valueScale([value, value], [0, 200], 5).place(value)).toBe(100);
    }
  });

  test("never turns back, stays within its range, and has few ticks, all finite", () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const { place, ticks } = valueScale([low, high], [0, 500], 5);
        expect(place(low)).toBeGreaterThanOrEqual(0);
        expect(place(low)).toBeLessThanOrEqual(place(high));
        expect(place(high)).toBeLessThanOrEqual(500);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const tick of ticks) {
          expect(place(tick)).toBeGreaterThanOrEqual(0);
          expect(place(tick)).toBeLessThanOrEqual(500);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("has 1, 2 and 5 as ticks between powers of ten when there is room, else powers alone", () => {
    expect(valueScale([1, 60], [0, 500], 6).ticks).toEqual([1, 2, 5, 10, 20, 50]);
    expect(valueScale([1, 120], [0, 500], 5).ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(valueScale([1, 120], [0, 500], 4).ticks).toEqual([1, 10, 100]);
    expect(valueScale([1, 1000], [0, 500], 6).ticks).toEqual([1, 10, 100, 1000]);
    expect(valueScale([1e-3, 1e9], [0, 500], 5).ticks).toEqual([0.001, 1, 1000, 1e6, 1e9]);
  });
});
