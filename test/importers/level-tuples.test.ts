import {
  configurationKey,
  configurationOf,
  type Level,
  type Option,
} from "@perfatlas/modeling/space";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LevelTuples } from "../../db/src/importers/level-tuples.ts";

const words = Array.from({ length: 300 }, (_, i) => `w${i}`);
const options: readonly Option[] = [
  { name: "pin", kind: "binary", domain: [false, true] },
  { name: "mode", kind: "categorical", domain: ["", "a,b", '"'] },
  { name: "word", kind: "categorical", domain: words },
  { name: "size", kind: "integer", domain: { min: -1e6, max: 1e6 } },
  { name: "rate", kind: "real", domain: { min: -1, max: 1 } },
  { name: "cache", kind: "ordinal", domain: [1, 2, 4] },
];
const space = { system: "s", options, constraints: [] };

const levelsOf: readonly fc.Arbitrary<Level | undefined>[] = [
  fc.constantFrom(undefined, false, true),
  fc.constantFrom(undefined, "", "a,b", '"'),
  fc.constantFrom(undefined, ...words),
  fc.constantFrom(undefined, -1, 0, 1, 1e6, -1e6),
  fc.constantFrom(undefined, 0, -0, 0.1 + 0.2, 0.3, -1),
  fc.constantFrom(undefined, 1, 2, 4),
];

test("tuples have one number if and only if their configurations have one key", () => {
  const rows = fc.array(fc.tuple(...levelsOf), { maxLength: 400, size: "max" });
  fc.assert(
    fc.property(rows, (all) => {
      const tuples = new LevelTuples(space);
      const known = new Map<string, number>();
      for (const levels of all) {
        const key = configurationKey(space, configurationOf(space, levels));
        expect(tuples.find(levels)).toBe(known.get(key) ?? -1);
        if (!known.has(key)) known.set(key, tuples.add());
      }
      expect(tuples.size).toBe(known.size);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test("tuples are found again after the table has grown many times, and what is not added is not there", () => {
  const tuples = new LevelTuples(space);
  const row = (i: number): (Level | undefined)[] => [i % 2 === 0, "", words[i % 300], i, 0, 4];
  for (let i = 0; i < 50_000; i++) {
    expect(tuples.find(row(i)) < 0).toBe(true);
    if (i % 3 !== 0) tuples.add();
  }
  let expected = 0;
  for (let i = 0; i < 50_000; i++) {
    const found = tuples.find(row(i));
    if (found !== (i % 3 === 0 ? -1 : expected++)) expect(found).toBe("another");
  }
});
