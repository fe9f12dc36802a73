import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadLabels } from "../../../apps/web/components/charts/spread-labels.ts";

describe("labels at the ends of curves", () => {
  test("stay within the chart and apart, in the order of their wishes", () => {
    const wishes = fc.array(fc.double({ min: 30, max: 330, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const heights = spreadLabels(wanted, 17, [30, 330]);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
        for (const [k, i] of order.entries()) {
          expect(heights[i]).toBeGreaterThanOrEqual(30 - 1e-9);
          expect(heights[i]).toBeLessThanOrEqual(330 + 1e-9);
          const before = order[k - 1];
          if (before !== undefined)
            expect(heights[i]! - heights[before]!).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
    );
  });

  test("that do not touch stay where they wished to be", () => {
    expect(spreadLabels([40, 200, 100], 17, [30, 330])).toEqual([40, 200, 100]);
  });
});
