/** A stream of uniform numbers; see `seededRandom`. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, n). */
  integer(n: number): number;
}

/**
 * Random numbers that depend on `seed` and `name` alone. The measuring process runs on several
 * versions of Node without a build, so that it can import nothing but files beside it: this is
 * mulberry32 (32 bits of state), which suffices for inputs and orders.
 */
export function seededRandom(seed: number, name: string): SeededRandom {
  let state = seed >>> 0;
  for (const character of name) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, integer: (n) => Math.floor(next() * n) };
}
