import fc from "fast-check";
import { expect, test } from "vitest";
import { DepthSet } from "../../../packages/modeling/src/sampling/depth-set.ts";

const depths = fc.array(fc.integer({ min: 0, max: 199 }), { maxLength: 30 });
const setOf = (some: readonly number[]): DepthSet => {
  const set = new DepthSet(200);
  for (const depth of some) set.add(depth);
  return set;
};

test("a set of depths has the last one, takes those of another before an end, and forgets all", () => {
  fc.assert(
    fc.property(depths, depths, fc.integer({ min: 0, max: 199 }), (own, others, end) => {
      const set = setOf(own);
      expect(set.last()).toBe(Math.max(-1, ...own));
      set.addBefore(end, setOf(others));
      expect(set.last()).toBe(Math.max(-1, ...own, ...others.filter((depth) => depth < end)));
      set.clear();
      expect(set.last()).toBe(-1);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("every depth of a set is in it", () => {
  for (const depth of [0, 1, 30, 31, 32, 33, 63, 64, 199]) {
    const taken = new DepthSet(200);
    taken.addBefore(199, setOf([depth]));
    expect([depth, taken.last()]).toEqual([depth, depth < 199 ? depth : -1]);
  }
});
