import { choose, createRng, permutation } from "@perfatlas/modeling/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const MASK = (1n << 64n) - 1n;
const rotl = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (64n - k))) & MASK;

/** xoshiro256** as its authors write it, with whole 64-bit words: slow and obvious. */
function* reference(seed: bigint): Generator<bigint> {
  const s: bigint[] = [];
  let state = seed;
  for (let i = 0; i < 4; i++) {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    s.push(z ^ (z >> 31n));
  }
  for (;;) {
    yield (rotl((s[1]! * 5n) & MASK, 7n) * 9n) & MASK;
    const t = (s[1]! << 17n) & MASK;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotl(s[3]!, 45n);
  }
}

describe("createRng", () => {
  test("next() is the upper 53 bits of xoshiro256** seeded by splitmix64", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MASK }), (seed) => {
        const rng = createRng(seed);
        const words = reference(seed);
        for (let i = 0; i < 200; i++) {
          const word = words.next().value as bigint;
          if (rng.next() !== Number(word >> 11n) / 2 ** 53) return false;
        }
        return true;
      }),
      { numRuns: 30 },
    );
  });

  test("a fork depends on seed and name, not on what was drawn", () => {
    const fresh = createRng(7).fork("target").next();
    const used = createRng(7);
    used.next();
    used.normal();
    expect(used.fork("target").next()).toBe(fresh);
    expect(createRng(7).fork("source").next()).not.toBe(fresh);
    expect(createRng(8).fork("target").next()).not.toBe(fresh);
    expect(createRng("7").next()).not.toBe(createRng(7).next());
  });

  test("integers are spread evenly (chi-squared, 9 degrees, alpha 0.001, fixed seed)", () => {
    const rng = createRng(11);
    const counts = new Float64Array(10);
    for (let i = 0; i < 20_000; i++) counts[rng.integer(10)]! += 1;
    const chi = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chi).toBeLessThan(27.88);
  });

  test("normals have mean 0, variance 1 and no skew", () => {
    const rng = createRng(3);
    let [m1, m2, m3] = [0, 0, 0];
    const n = 50_000;
    for (let i = 0; i < n; i++) {
      const z = rng.normal();
      m1 += z / n;
      m2 += z ** 2 / n;
      m3 += z ** 3 / n;
    }
    expect(Math.abs(m1)).toBeLessThan(0.02);
    expect(Math.abs(m2 - 1)).toBeLessThan(0.03);
    expect(Math.abs(m3)).toBeLessThan(0.06);
  });

  test("bad bounds and seeds are refused", () => {
    expect(() => createRng(1.5)).toThrow(RangeError);
    expect(() => createRng(1).integer(0)).toThrow(RangeError);
    expect(() => createRng(1).integer(2 ** 33)).toThrow(RangeError);
  });
});

describe("permutation and choose", () => {
  test("a permutation holds every number once", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), (n, seed) => {
        const sorted = Array.from(permutation(n, createRng(seed))).sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  test("a longer choice begins with the shorter one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer(), (n, seed) => {
        const long = Array.from(choose(n, n, createRng(seed)));
        const short = Array.from(choose(n, n >> 1, createRng(seed)));
        expect(long.slice(0, short.length)).toEqual(short);
        expect(new Set(long).size).toBe(n);
      }),
    );
  });

  test("more than there is cannot be chosen", () => {
    expect(() => choose(3, 4, createRng(0))).toThrow(RangeError);
  });
});
