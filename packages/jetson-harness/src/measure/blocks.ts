import { createRng, permutation } from "@perfatlas/modeling/random";

/**
 * Order of one block: each index once, at random. Randomised complete blocks let an additive model
 * take drift out of the comparison; sorted or grouped repeats confound it with the configuration.
 */
export function blockOrder(count: number, seed: number, block: number): readonly number[] {
  return [...permutation(count, createRng(seed).fork(`block ${block}`))];
}
