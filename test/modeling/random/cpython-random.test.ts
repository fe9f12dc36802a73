import { createHash } from "node:crypto";
import { CPythonRandom } from "@perfatlas/modeling/random";
import { describe, expect, test } from "vitest";
import vectors from "./cpython-vectors.json" with { type: "json" };

const digest = (list: ArrayLike<number>): string =>
  createHash("sha256").update(Array.from(list).join(",")).digest("hex");
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe(`CPythonRandom equals ${vectors.source}`, () => {
  test("seed 0 samples 6, 9, 0, 2 of range(10)", () => {
    expect(new CPythonRandom(0).sample(range(10), 4)).toEqual([6, 9, 0, 2]);
  });

  test.each(vectors.random)("random() with seed $seed", ({ seed, values }) => {
    const random = new CPythonRandom(BigInt(seed));
    expect(values.map(() => random.random())).toEqual(values);
  });

  test.each(vectors.getrandbits)("getrandbits with seed $seed", ({ seed, bits, values }) => {
    const random = new CPythonRandom(BigInt(seed));
    expect(bits.map((k) => random.getrandbits(k))).toEqual(values);
  });

  test.each(vectors.randbelow)("_randbelow with seed $seed", ({ seed, n, values }) => {
    const random = new CPythonRandom(BigInt(seed));
    expect(n.map((bound) => random.randbelow(bound))).toEqual(values);
  });

  test.each(vectors.shuffle)("shuffle with seed $seed", ({ seed, n, values }) => {
    const list = range(n);
    new CPythonRandom(BigInt(seed)).shuffle(list);
    expect(list).toEqual(values);
  });

  test.each(vectors.sample)("sample $k of $n with seed $seed", ({ seed, n, k, values, sha256 }) => {
    const drawn = new CPythonRandom(BigInt(seed)).sample(range(n), k);
    if (values !== undefined) expect(drawn).toEqual(values);
    else expect(digest(drawn)).toBe(sha256);
  });

  test("a long seed is not cut to its low words", () => {
    const short = new CPythonRandom((10n ** 30n) & 0xffffffffn);
    expect(new CPythonRandom(10n ** 30n).random()).not.toBe(short.random());
  });

  test("impossible draws are refused", () => {
    const random = new CPythonRandom(1);
    expect(() => random.sample([1, 2], 3)).toThrow(RangeError);
    expect(() => random.randbelow(0)).toThrow(RangeError);
    expect(() => random.getrandbits(33)).toThrow(RangeError);
  });
});
