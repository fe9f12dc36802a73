import { choose } from "../random/choose.ts";
import type { Rng } from "../random/rng.ts";

/**
 * `count` different members of `candidates`, each subset equally likely, in random order. When all
 * are asked for they come in their own order, so that a given sample stays as it was given.
 * @throws RangeError when there are fewer candidates.
 */
export function drawRandom<T>(candidates: readonly T[], count: number, rng: Rng): readonly T[] {
  if (count === candidates.length) return candidates;
  return Array.from(choose(candidates.length, count, rng), (index) => candidates[index] as T);
}
