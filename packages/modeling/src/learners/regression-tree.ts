import { readSettings, type SettingValues } from "../method/index.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts, Predictor } from "./learner.ts";
import { growTree } from "./tree/grow-tree.ts";
import { predictTree } from "./tree/predict-tree.ts";
import { pruneTree } from "./tree/prune-tree.ts";

const FACTS = {
  name: "regression-tree",
  summary: "One tree of yes-or-no questions about options (CART), grown until its leaves are pure.",
  citation: {
    authors: "L. Breiman, J. H. Friedman, R. A. Olshen, C. J. Stone",
    title: "Classification and Regression Trees",
    venue: "Wadsworth",
    year: 1984,
    section: "chapters 3 and 8",
  },
  isDefault: true,
  needs: { measurements: 1 },
  declaredSettings: {
    minLeaf: {
      type: "integer",
      description: "fewest rows in a leaf",
      default: 1,
      minimum: 1,
      maximum: 1_000_000,
    },
    maxDepth: {
      type: "integer",
      description: "most splits from root to leaf; 1000 is in effect none",
      default: 1000,
      minimum: 0,
      maximum: 1000,
    },
    pruning: {
      type: "number",
      description:
        "a split is kept when it lowers the squared error by more than this share of the root’s; 0 prunes nothing",
      default: 0,
      minimum: 0,
      maximum: 1,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of a regression tree. */
export type RegressionTreeSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * CART (Breiman et al., 1984): binary splits that lower the squared error most, exact over all
 * thresholds, which lie midway between the neighbouring levels of the node; grown until leaves are
 * pure, then pruned at the given cost complexity. The first column wins a tie (scikit-learn draws).
 * @throws IllegalSettingError.
 */
export function regressionTree(settings: Partial<RegressionTreeSettings> = {}): Learner {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    laws: ["scale-equivariant", "sample-order-invariant", "constant-column-invariant"],
    fit(sample): Predictor {
      requireSample(sample, FACTS);
      let tree = growTree(sample.x, sample.y, all.minLeaf, all.maxDepth);
      if (all.pruning > 0) tree = pruneTree(tree, all.pruning);
      return { predict: (x) => predictTree(tree, x) };
    },
  };
}
