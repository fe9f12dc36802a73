/**
 * Whether a value stands for a run that was cut off. Tables hold such a value as infinite, in the
 * direction that is worse (NaN: no value at all). One rule for all that reads it:
 * - order (ranks, quantiles, median, tests on ranks): worse than every value, tied with each other;
 * - moments (Pearson, R², coefficients): left out, and what is left out is counted beside;
 * - the best (optimum, Pareto set, top share, repair): never one that was cut off;
 * - distributions (entropy, divergence): an outcome of its own;
 * - learners: left out of the fit (`uncensoredSample`), and counted.
 */
export function isCensored(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
