import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hexagonalBins } from "../../../apps/api/src/analysis/hexagonal-bins.ts";
import { sharedPoints } from "../../../apps/api/src/analysis/shared-points.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const distance = (ax: number, ay: number, bx: number, by: number) => Math.hypot(ax - bx, ay - by);

describe("hexagonal bins", () => {
  test("count every point once, in the cell whose middle is nearest to it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { maxLength: 60 }), (points) => {
        const x = Float64Array.from(points, ([px]) => px);
        const y = Float64Array.from(points, ([, py]) => py);
        const bins = hexagonalBins(x, y, 8);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
        const counts = new Map(bins.map((bin) => [bin, 0]));
        for (const [px, py] of points) {
          const nearest = [...bins].sort(
            (a, b) => distance(a.x, a.y, px, py) - distance(b.x, b.y, px, py),
          )[0];
          // No point is farther from its middle than a corner.
          expect(distance(nearest?.x ?? 9, nearest?.y ?? 9, px, py)).toBeLessThanOrEqual(
            1 / 8 / Math.sqrt(3) + 1e-9,
          );
          if (nearest !== undefined) counts.set(nearest, (counts.get(nearest) ?? 0) + 1);
        }
      }),
    );
  });

  test("have middles in rows that are shifted by half a cell", () => {
    const grid = Float64Array.from({ length: 400 }, (_, i) => (i % 20) / 19);
    const other = Float64Array.from({ length: 400 }, (_, i) => Math.floor(i / 20) / 19);
    for (const { x, y } of hexagonalBins(grid, other, 5)) {
      const row = Math.round(y / (Math.sqrt(3) / 10));
      expect(Math.abs(y - (row * Math.sqrt(3)) / 10)).toBeLessThan(1e-9);
      const column = x * 5 - (row % 2 === 0 ? 0 : 0.5);
      expect(Math.abs(column - Math.round(column))).toBeLessThan(1e-9);
    }
  });
});

describe("points of two sides", () => {
  const many = (value: (i: number) => number) => Array.from({ length: 6000 }, (_, i) => value(i));

  test("are the configurations themselves up to 5,000", () => {
    expect(sharedPoints([1, 2], [3, 4])).toEqual({
      isLogarithmic: false,
      cellColumns: null,
      points: [
        { source: 1, target: 3, count: 1 },
        { source: 2, target: 4, count: 1 },
      ],
    });
  });

  test("are cells above that, which count all of them within the range of both", () => {
    const { cellColumns, points } = sharedPoints(
      many((i) => 6000 + i),
      many((i) => 2 * i + 12000),
    );
    expect(cellColumns).toBe(40);
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(6000);
    for (const { source, target } of points)
      expect(Math.abs(target - 2 * source)).toBeLessThan(2 * 6000 * (1 / 40));
  });

  test("have logarithmic axes where a side spans a factor of 30 and nothing is negative", () => {
    expect(sharedPoints([1, 30], [1, 2]).isLogarithmic).toBe(true);
    expect(sharedPoints([1, 29], [1, 2]).isLogarithmic).toBe(false);
    expect(sharedPoints([-1, 30, 1], [1, 2, 3]).isLogarithmic).toBe(false);
    expect(sharedPoints([0, 0], [0, 0]).isLogarithmic).toBe(false);
    expect(sharedPoints([], []).points).toEqual([]);
  });

  test("keep zeros as zeros on a logarithmic axis", () => {
    const { isLogarithmic, points } = sharedPoints(
      many((i) => i % 100),
      many(() => 5),
    );
    expect(isLogarithmic).toBe(true);
    const zeros = points.filter(({ source }) => source === 0);
    expect(zeros.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(points.every(({ source }) => source === 0 || source > 0.5)).toBe(true);
  });

  test("of one value are finite", () => {
    const { points } = sharedPoints(
      many(() => 3),
      many(() => 0),
    );
    expect(points).toEqual([{ source: 3, target: 0, count: 6000 }]);
  });
});
