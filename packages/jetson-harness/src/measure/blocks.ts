import { createRng, permutation } from "@perfatlas/modeling/random";

/**
 * Order of one block: each index once, at random. Randomised complete blocks let an additive model
 * take drift out of the comparison; sorted or grouped repeats confound it with the configuration.
 *
 * With `plots`, one name per index, it is a split plot (Box and Jones, 1992): indices of one name come
 * together, names in random order, indices in random order within each. For options that are slow to
 * change; their effect is then compared between plots only, and the analysis must know the plots.
 */
export function blockOrder(
  count: number,
  seed: number,
  block: number,
  plots?: readonly string[],
): readonly number[] {
  const rng = createRng(seed).fork(`block ${block}`);
  const order = [...permutation(count, rng)];
  if (plots === undefined) return order;
  const names = [...new Set(plots)];
  const ranks = new Map<string, number>();
  for (const [rank, index] of permutation(names.length, rng.fork("plots")).entries()) {
    ranks.set(names[index] as string, rank);
  }
  const rankOf = (index: number): number => ranks.get(plots[index] ?? "") ?? 0;
  // Sorting is stable: within a plot the random order stays.
  return order.sort((a, b) => rankOf(a) - rankOf(b));
}
