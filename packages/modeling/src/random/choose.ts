import type { Rng } from "./rng.ts";

/**
 * `count` different numbers of 0 … n − 1 in random order, each subset equally likely. Draws exactly
 * `count` random integers, so that a longer choice begins with the shorter one of the same stream.
 * @throws RangeError when count is above n, negative or not whole.
 */
export function choose(n: number, count: number, rng: Rng): Int32Array {
  if (!Number.isInteger(count) || count < 0 || count > n) {
    throw new RangeError(`cannot choose ${count} of ${n} without replacement`);
  }
  const pool = new Int32Array(n);
  for (let i = 0; i < n; i++) pool[i] = i;
  for (let i = 0; i < count; i++) {
    const j = i + rng.integer(n - i);
    const chosen = pool[j] as number;
    pool[j] = pool[i] as number;
    pool[i] = chosen;
  }
  return pool.slice(0, count);
}
