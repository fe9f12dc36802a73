import type { Rng } from "../random/index.ts";
import type { Sample } from "../space/index.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner } from "./learner.ts";
import { ForestPredictor } from "./random-forest/forest-predictor.ts";
import { type GrowSettings, growForest } from "./random-forest/grow-forest.ts";

/** Settings of a random forest. The defaults are scikit-learn's. */
export interface ForestSettings {
  /** Default 100. */
  readonly treeCount: number;
  /** Fewest distinct rows in a leaf. Default 1: trees are grown until pure. */
  readonly minLeaf: number;
  /** Share of the columns that a split looks at, at least one. Default 1: all. */
  readonly columnShare: number;
  /** Whether each tree sees n rows drawn with replacement. Default true. */
  readonly bootstrap: boolean;
  /** Default 1000, in effect none. */
  readonly maxDepth: number;
}

/** A learner whose predictors are forests. */
export interface ForestLearner extends Learner {
  fit(sample: Sample, rng: Rng): ForestPredictor;
}

const DEFAULTS: ForestSettings = {
  treeCount: 100,
  minLeaf: 1,
  columnShare: 1,
  bootstrap: true,
  maxDepth: 1000,
};

/**
 * Random forest for regression (Breiman 2001): the mean of regression trees grown on bootstrap samples.
 * Splits minimise the squared error; thresholds lie midway between neighbouring values in the node;
 * splits that tie are equally likely; a share of the columns is drawn per split with scikit-learn's
 * meaning of max_features. Gains are computed from exact whole-number sums, so the order of summation
 * changes nothing. x: n×p, y: n values in the metric's unit. O(trees · n log n · p).
 * Rows are bits and sums are kept only for bits that are set and vary in the node; columns with more
 * than 256 thresholds in all are split on codes instead, with the same results.
 * @throws DegenerateSampleError (fit) when the sample is empty or not finite, or has no columns.
 */
export function randomForest(settings: Partial<ForestSettings> = {}): ForestLearner {
  const { columnShare, ...own } = { ...DEFAULTS, ...settings };
  return {
    name: "random-forest",
    settings: { ...own, columnShare },
    citation: {
      authors: "L. Breiman",
      title: "Random Forests",
      venue: "Machine Learning",
      year: 2001,
      doi: "10.1023/A:1010933404324",
    },
    laws: ["scale-equivariant"],
    fit(sample, rng) {
      requireSample(sample, "random-forest");
      const columnsPerSplit = Math.max(1, Math.floor(columnShare * sample.x.columns));
      const grow: GrowSettings = { ...own, columnsPerSplit };
      const forest = growForest(sample.x, sample.y, grow, rng);
      return new ForestPredictor(forest, sample.y, grow, rng);
    },
  };
}
