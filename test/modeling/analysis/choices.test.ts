import {
  comparability,
  detectCopies,
  dominates,
  hypervolume,
  influenceStability,
  paretoSet,
  rowOverlap,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("Pareto set", () => {
  const clouds = fc.array(
    fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }),
    { maxLength: 25 },
  );

  test.each([2, 3])("with %d objectives equals brute force", (count) => {
    fc.assert(
      fc.property(clouds, (cloud) => {
        const points = cloud.map((point) => point.slice(0, count));
        const brute = points.flatMap((point, i) =>
          points.some((other) => dominates(other, point)) ? [] : [i],
        );
        expect(
          paretoSet(
            points,
            Array.from({ length: count }, () => "lower" as const),
          ),
        ).toEqual(brute);
      }),
      { seed: 3 },
    );
  });

  test("turns round for metrics where higher is better", () => {
    expect(
      paretoSet(
        [
          [1, 5],
          [2, 9],
          [3, 4],
        ],
        ["lower", "higher"],
      ),
    ).toEqual([0, 1]);
  });

  test("leaves out points beyond a bound and values that are not finite", () => {
    const points = [
      [1, 9, 70],
      [2, 5, 40],
      [Number.NaN, 0, 0],
      [3, 1, 30],
    ];
    expect(paretoSet(points, ["lower", "lower"], [{ column: 2, atMost: 50 }])).toEqual([1, 3]);
  });

  test("refuses points that are too short, by number", () => {
    expect(() => paretoSet([[1, 2], [1]], ["lower", "lower"])).toThrow(/point 1 has 1 columns; 2/);
  });
});

describe("hypervolume", () => {
  test("of one point is the box to the reference", () => {
    expect(hypervolume([[1, 2]], ["lower", "lower"], [4, 4])).toBe(6);
    expect(hypervolume([[1, 2, 3]], ["lower", "lower", "lower"], [2, 4, 6])).toBe(6);
  });

  test("agrees with counting unit cells", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 5 }),
            fc.integer({ min: 0, max: 5 }),
            fc.integer({ min: 0, max: 5 }),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (points) => {
          let cells = 0;
          for (let x = 0; x < 6; x++)
            for (let y = 0; y < 6; y++)
              for (let z = 0; z < 6; z++)
                if (points.some(([a, b, c]) => a <= x && b <= y && c <= z)) cells += 1;
          expect(hypervolume(points, ["lower", "lower", "lower"], [6, 6, 6])).toBe(cells);
        },
      ),
      { seed: 5 },
    );
  });
});

describe("comparability", () => {
  const tx2 = {
    system: "xception",
    hardware: "tx2",
    workload: "600",
    version: "1",
    facts: { powerMode: 0, cores: 6 },
  };

  test("an environment is the same as itself", () => {
    expect(comparability(tx2, tx2)).toEqual({ verdict: "SAME", differences: [] });
  });

  test("another power mode alone is one axis, and is named", () => {
    const other = { ...tx2, facts: { ...tx2.facts, powerMode: 3 } };
    expect(comparability(tx2, other)).toEqual({
      verdict: "ONE_AXIS",
      differences: [{ field: "facts.powerMode", left: 0, right: 3 }],
    });
  });

  test("facts that come with another board do not count again", () => {
    const board = { ...tx2, hardware: "xavier", facts: { powerMode: 0, cores: 8 } };
    expect(comparability(tx2, board).verdict).toBe("ONE_AXIS");
    expect(comparability(tx2, { ...board, workload: "800" }).verdict).toBe("SEVERAL");
  });

  test("simulated and measured are not comparable, nor are two systems", () => {
    expect(comparability(tx2, { ...tx2, isSimulated: true }).verdict).toBe("NOT");
    expect(comparability(tx2, { ...tx2, system: "x264" }).verdict).toBe("NOT");
  });
});

describe("influence stability", () => {
  const before = new Map([
    ["a", 0.6],
    ["b", 0.3],
    ["c", 0.1],
  ]);

  test("of a ranking with itself is 1 with no move", () => {
    expect(influenceStability(before, before)).toMatchObject({
      kendallTau: 1,
      topKOverlap: 1,
      moves: [],
    });
  });

  test("drops when two options swap places, and names the move", () => {
    const after = new Map([
      ["a", 0.1],
      ["b", 0.3],
      ["c", 0.6],
    ]);
    const stability = influenceStability(before, after, 1);
    expect(stability.kendallTau).toBe(-1);
    expect(stability.topKOverlap).toBe(0);
    expect(stability.moves.map((move) => move.term).sort()).toEqual(["a", "c"]);
  });
});

describe("copy detection", () => {
  const rng = createRng(1);
  const column = new Map(Array.from({ length: 50 }, (_, i) => [`c${i}`, rng.next() * 9]));
  const map = (f: (value: number, i: number) => number) =>
    new Map([...column].map(([key, value], i) => [key, f(value, i)]));

  test("finds the same figures in another unit", () => {
    const [copy] = detectCopies([column], [map((value) => 1000 * value + 3)]);
    expect(copy).toMatchObject({ left: 0, right: 0, sharedCount: 50 });
    expect(Math.abs((copy?.scale ?? 0) - 1000)).toBeLessThanOrEqual(1e-6);
  });

  test("calls equal figures equal", () => {
    expect(detectCopies([column], [map((value) => value)])[0]).toMatchObject({
      scale: 1,
      offset: 0,
    });
  });

  test("does not take a noisy second measurement for a copy", () => {
    expect(detectCopies([column], [map((value) => value * (1 + 0.01 * rng.normal()))])).toEqual([]);
  });

  test("reports planted rows that stand on both sides", () => {
    expect(rowOverlap(["a", "b", "c", "d"], ["c", "x"])).toEqual({
      sharedCount: 1,
      share: 0.5,
      shared: ["c"],
    });
  });
});
