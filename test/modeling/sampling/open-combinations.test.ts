import { expect, test } from "vitest";
import { OpenCombinations } from "../../../packages/modeling/src/sampling/open-combinations.ts";

const COUNTS = [2, 3, 1, 4];

test.each([1, 2, 3, 4])(
  "every combination of levels of %i options has one number, and is closed by its number",
  (t) => {
    const open = new OpenCombinations(COUNTS, t);
    const seen = new Set<string>();
    for (let at = open.next(0); at >= 0; at = open.next(at)) {
      const cells = open.combination(at);
      expect(cells).toHaveLength(t);
      expect(new Set(cells.map(({ option }) => option)).size).toBe(t);
      for (const { option, level } of cells) {
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThan(COUNTS[option] ?? 0);
      }
      const levelOf = new Int32Array(COUNTS.length).fill(-1);
      for (const { option, level } of cells) levelOf[option] = level;
      expect(open.gain(levelOf)).toBe(1);
      open.close(at);
      expect(open.gain(levelOf)).toBe(0);
      seen.add(levelOf.join(","));
    }
    // Sums of products of the counts of t options.
    expect(seen.size).toBe([0, 10, 35, 50, 24][t]);
  },
);

test.each([2, 3])(
  "the gains of the levels of an option are what each would close (%i options)",
  (t) => {
    const open = new OpenCombinations(COUNTS, t);
    open.closeAll(Int32Array.of(1, 2, 0, 3));
    open.closeAll(Int32Array.of(0, 2, 0, 1));
    for (const option of COUNTS.keys()) {
      const levelOf = Int32Array.of(1, 2, 0, 1);
      levelOf[option] = -1;
      const without = open.gain(levelOf);
      const gains = [...open.gains(option, levelOf)];
      expect(levelOf[option]).toBe(-1);
      const each = gains.map((_, level) => open.gain(levelOf.with(option, level)) - without);
      expect(gains).toEqual(each);
    }
  },
);
