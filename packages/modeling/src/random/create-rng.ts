import type { Rng } from "./rng.ts";

const MASK = (1n << 64n) - 1n;

/**
 * Random numbers by xoshiro256** (Blackman & Vigna, 2021), seeded through splitmix64 as its authors
 * advise. Same seed, same numbers, bit for bit. A fork's seed is a hash of this seed and the name,
 * so that drawing more from one stream never shifts another.
 * @param seed any integer or text; 1 and "1" are different seeds.
 */
export function createRng(seed: number | bigint | string): Rng {
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new RangeError(`a seed is a safe integer, a bigint or a text, not ${seed}`);
  }
  return new Xoshiro(
    typeof seed === "string" ? textHash(0x9e3779b97f4a7c15n, seed) : BigInt(seed) & MASK,
  );
}

/** 64-bit FNV-1a over the UTF-16 units of `text`, from `start`. */
function textHash(start: bigint, text: string): bigint {
  let hash = 0xcbf29ce484222325n ^ start;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & MASK;
  }
  return splitmix(hash);
}

/** The output function of splitmix64. */
function splitmix(state: bigint): bigint {
  let z = state & MASK;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return z ^ (z >> 31n);
}

/**
 * The 256 bits of state are eight 32-bit halves: BigInt arithmetic would be a hundred times slower.
 */
class Xoshiro implements Rng {
  private readonly seed: bigint;
  private readonly s = new Int32Array(8);
  private spare = Number.NaN;
  private high = 0;
  private low = 0;

  constructor(seed: bigint) {
    this.seed = seed;
    for (let i = 0; i < 4; i++) {
      const word = splitmix((seed + BigInt(i + 1) * 0x9e3779b97f4a7c15n) & MASK);
      this.s[2 * i] = Number(word >> 32n) | 0;
      this.s[2 * i + 1] = Number(word & 0xffffffffn) | 0;
    }
  }

  /** Draws 64 bits into `high` and `low`: rotl(s1 * 5, 7) * 9, then the state moves on. */
  private step(): void {
    const s = this.s;
    const h1 = s[2] as number;
    const l1 = s[3] as number;
    // s1 * 5 = (s1 << 2) + s1; a sum of unsigned low halves above 2^32 carries.
    let low = ((l1 << 2) >>> 0) + (l1 >>> 0);
    let high = (((h1 << 2) | (l1 >>> 30)) + h1 + (low > 0xffffffff ? 1 : 0)) | 0;
    const rotatedHigh = (high << 7) | ((low | 0) >>> 25);
    const rotatedLow = ((low | 0) << 7) | (high >>> 25);
    // times 9 = (x << 3) + x
    low = ((rotatedLow << 3) >>> 0) + (rotatedLow >>> 0);
    high = ((rotatedHigh << 3) | (rotatedLow >>> 29)) + rotatedHigh + (low > 0xffffffff ? 1 : 0);
    this.high = high | 0;
    this.low = low | 0;
    const tHigh = (h1 << 17) | (l1 >>> 15);
    const tLow = l1 << 17;
    s[4] = (s[4] as number) ^ (s[0] as number);
    s[5] = (s[5] as number) ^ (s[1] as number);
    s[6] = (s[6] as number) ^ h1;
    s[7] = (s[7] as number) ^ l1;
    s[2] = h1 ^ (s[4] as number);
    s[3] = l1 ^ (s[5] as number);
    s[0] = (s[0] as number) ^ (s[6] as number);
    s[1] = (s[1] as number) ^ (s[7] as number);
    s[4] = (s[4] as number) ^ tHigh;
    s[5] = (s[5] as number) ^ tLow;
    // rotl by 45 swaps the halves and rotates by 13.
    const h3 = s[6] as number;
    const l3 = s[7] as number;
    s[6] = (l3 << 13) | (h3 >>> 19);
    s[7] = (h3 << 13) | (l3 >>> 19);
  }

  next(): number {
    this.step();
    return ((this.high >>> 0) * 0x200000 + (this.low >>> 11)) / 0x20000000000000;
  }

  integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 0x100000000) {
      throw new RangeError(`integer(n) takes n from 1 to 2^32, not ${n}`);
    }
    // Draws above the last whole multiple of n are thrown away: no value is favoured.
    const limit = 0x100000000 - (0x100000000 % n);
    for (;;) {
      this.step();
      const draw = this.high >>> 0;
      if (draw < limit) return draw % n;
    }
  }

  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const value = this.spare;
      this.spare = Number.NaN;
      return value;
    }
    // Marsaglia's polar method: two normals per accepted point.
    for (;;) {
      const u = 2 * this.next() - 1;
      const v = 2 * this.next() - 1;
      const q = u * u + v * v;
      if (q >= 1 || q === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(q)) / q);
      this.spare = v * factor;
      return u * factor;
    }
  }

  fork(name: string): Rng {
    return new Xoshiro(textHash(this.seed, name));
  }
}
