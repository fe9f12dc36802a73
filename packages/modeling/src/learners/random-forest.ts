import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import type { Sample } from "../space/index.ts";
import { requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts } from "./learner.ts";
import { ForestPredictor } from "./random-forest/forest-predictor.ts";
import { type GrowSettings, growForest } from "./random-forest/grow-forest.ts";

// The defaults are scikit-learn's.
const FACTS = {
  name: "random-forest",
  summary:
    "The mean of many regression trees, each grown on a random part of the sample until its leaves are pure.",
  citation: {
    authors: "L. Breiman",
    title: "Random Forests",
    venue: "Machine Learning",
    year: 2001,
    doi: "10.1023/A:1010933404324",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    treeCount: {
      type: "integer",
      description: "trees",
      default: 100,
      minimum: 1,
      maximum: 10_000,
    },
    minLeaf: {
      type: "integer",
      description: "fewest distinct rows in a leaf; 1: trees are grown until pure",
      default: 1,
      minimum: 1,
      maximum: 1_000_000,
    },
    columnShare: {
      type: "number",
      description: "share of the columns that a split looks at, at least one",
      default: 1,
      minimum: 0,
      maximum: 1,
    },
    bootstrap: {
      type: "boolean",
      description: "whether each tree sees as many rows as there are, drawn with replacement",
      default: true,
    },
    maxDepth: {
      type: "integer",
      description: "most splits from root to leaf; 1000 is in effect none",
      default: 1000,
      minimum: 0,
      maximum: 1000,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of a random forest. */
export type ForestSettings = SettingValues<typeof FACTS.declaredSettings>;

/** A learner whose predictors are forests. */
export interface ForestLearner extends Learner {
  fit(sample: Sample, rng: Rng): ForestPredictor;
}

/**
 * Random forest for regression (Breiman 2001): the mean of regression trees grown on bootstrap samples.
 * Splits minimise the squared error; thresholds lie midway between neighbouring values in the node;
 * splits that tie are equally likely; a share of the columns is drawn per split with scikit-learn's
 * meaning of max_features. Gains are computed from exact whole-number sums, so the order of summation
 * changes nothing. x: n×p, y: n values in the metric's unit. O(trees · n log n · p).
 * Rows are bits and sums are kept only for bits that are set and vary in the node; columns with more
 * than 256 thresholds in all are split on codes instead, with the same results.
 * @throws IllegalSettingError. @throws DegenerateSampleError (fit) when the sample is empty or not finite, or has no columns.
 */
export function randomForest(settings: Partial<ForestSettings> = {}): ForestLearner {
  const full = readSettings(FACTS, settings);
  const { columnShare, ...own } = full;
  return {
    ...FACTS,
    settings: full,
    laws: ["scale-equivariant"],
    fit(sample, rng) {
      requireSample(sample, FACTS);
      const columnsPerSplit = Math.max(1, Math.floor(columnShare * sample.x.columns));
      const grow: GrowSettings = { ...own, columnsPerSplit };
      const forest = growForest(sample.x, sample.y, grow, rng);
      return new ForestPredictor(forest, sample.y, grow, rng);
    },
  };
}
