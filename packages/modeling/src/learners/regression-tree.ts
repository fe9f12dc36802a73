import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, Predictor } from "./learner.ts";
import { growTree } from "./tree/grow-tree.ts";
import { predictTree } from "./tree/predict-tree.ts";
import { pruneTree } from "./tree/prune-tree.ts";

export interface RegressionTreeSettings {
  /** Fewest rows in a leaf. */
  readonly minLeaf: number;
  /** Most splits from root to leaf. */
  readonly maxDepth: number;
  /**
   * Cost complexity: a split is kept when it lowers the squared error by more than this share of
   * the root's. 0 prunes nothing.
   */
  readonly pruning: number;
}

/**
 * CART (Breiman et al., 1984): binary splits that lower the squared error most, exact over all
 * thresholds, which lie midway between the neighbouring levels of the node; grown until leaves are
 * pure, then pruned at the given cost complexity. The first column wins a tie (scikit-learn draws).
 */
export function regressionTree(settings: Partial<RegressionTreeSettings> = {}): Learner {
  const all = { minLeaf: 1, maxDepth: 1000, pruning: 0, ...settings };
  if (!(all.minLeaf >= 1)) throw new RangeError(`minLeaf is at least 1, not ${all.minLeaf}`);
  if (!(all.maxDepth >= 0)) throw new RangeError(`maxDepth is at least 0, not ${all.maxDepth}`);
  if (!(all.pruning >= 0)) throw new RangeError(`pruning is at least 0, not ${all.pruning}`);
  return {
    name: "regression-tree",
    settings: all,
    citation: {
      authors: "L. Breiman, J. H. Friedman, R. A. Olshen, C. J. Stone",
      title: "Classification and Regression Trees",
      venue: "Wadsworth",
      year: 1984,
      section: "chapters 3 and 8",
    },
    laws: ["scale-equivariant", "sample-order-invariant", "constant-column-invariant"],
    fit(sample): Predictor {
      requireSample(sample, "regression-tree");
      let tree = growTree(sample.x, sample.y, all.minLeaf, all.maxDepth);
      if (all.pruning > 0) tree = pruneTree(tree, all.pruning);
      return { predict: (x) => predictTree(tree, x) };
    },
  };
}
