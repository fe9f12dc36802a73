import { numberAt } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockOrder } from "../../../packages/jetson-harness/src/measure/blocks.ts";

describe("the order of a block", () => {
  const plots = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 30 });

  test("holds every index once, by seed and block, with plots or without", () => {
    fc.assert(
      fc.property(plots, fc.nat(), fc.nat(50), (names, seed, block) => {
        const all = names.map((_, i) => i);
        for (const given of [undefined, names]) {
          const order = blockOrder(names.length, seed, block, given);
          expect([...order].sort((a, b) => a - b)).toEqual(all);
          expect(blockOrder(names.length, seed, block, given)).toEqual(order);
        }
      }),
      { seed: 3 },
    );
  });

  test("in a split plot each plot is entered once", () => {
    fc.assert(
      fc.property(plots, fc.nat(), fc.nat(50), (names, seed, block) => {
        const visited = blockOrder(names.length, seed, block, names).map((i) => names[i]);
        const entered = visited.filter((name, i) => name !== visited[i - 1]);
        expect(entered).toHaveLength(new Set(names).size);
      }),
      { seed: 3 },
    );
  });

  test("plots and what is in them come in another order in other blocks", () => {
    const names = [...Array(40).keys()].map((i) => `plot ${i % 4}`);
    const firsts = [...Array(60).keys()].map((block) =>
      numberAt(blockOrder(40, 7, block, names), 0),
    );
    const counts = [0, 1, 2, 3].map((plot) => firsts.filter((i) => i % 4 === plot).length);
    // 60 blocks, 15 expected each; 4 or fewer has probability below 1e-3 and the seed is fixed.
    expect(Math.min(...counts)).toBeGreaterThan(4);
    expect(new Set(firsts).size).toBeGreaterThan(15);
  });
});
