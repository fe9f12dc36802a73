import { requireSample } from "../learners/degenerate-sample-error.ts";
import { growTree } from "../learners/tree/grow-tree.ts";
import type { Sample } from "../space/index.ts";
import { numberAt } from "../space/index.ts";

/** When a node of the tree is split; the defaults are those of MATLAB's fitrtree. */
export interface TreeImportanceSettings {
  /** Fewest rows of a node that is split, 10 by default. */
  readonly minParent?: number;
  /**
   * A node is split when it holds at least this share of the root's squared error, 1e-6 by
   * default.
   */
  readonly minShare?: number;
}

/**
 * Importance of each column of one regression tree (Breiman et al. 1984, section 5.3.4, without
 * surrogate splits): the squared error that its splits take away, as a share of the root's. p values in 0 … 1, which
 * add up to the tree's R² on its own sample; all 0 for a constant response. Correlated between two
 * environments this is M10 of Jamshidi et al. (ASE 2017, RQ2). One tree is unstable where options
 * hardly matter: `permutationRanking` of a forest is the better ranking.
 * sample.x: n×p, sample.y: n values.
 * @throws DegenerateSampleError when the sample is empty or not finite.
 * @throws RangeError when a setting is below 0 or not a number.
 */
export function treeImportance(
  sample: Sample,
  { minParent = 10, minShare = 1e-6 }: TreeImportanceSettings = {},
): Float64Array {
  requireSample(sample, { name: "tree-importance", needs: { measurements: 1 } });
  if (!(minParent >= 0)) throw new RangeError(`minParent is at least 0, not ${minParent}`);
  if (!(minShare >= 0)) throw new RangeError(`minShare is at least 0, not ${minShare}`);
  const { column, left, deviance, count } = growTree(
    sample.x,
    sample.y,
    1,
    Number.POSITIVE_INFINITY,
  );
  const importance = new Float64Array(sample.x.columns);
  const root = numberAt(deviance, 0);
  // Both rules look at a node alone: cutting the full tree equals growing by them.
  const open = [0];
  while (open.length > 0) {
    const node = open.pop() as number;
    const j = numberAt(column, node);
    const own = numberAt(deviance, node);
    if (j < 0 || numberAt(count, node) < minParent || own < minShare * root) continue;
    const child = numberAt(left, node);
    const rest = numberAt(deviance, child) + numberAt(deviance, child + 1);
    importance[j] = numberAt(importance, j) + (own - rest) / root;
    open.push(child, child + 1);
  }
  // A split without gain is −1e-17 by rounding.
  return importance.map((share) => Math.max(0, share));
}
