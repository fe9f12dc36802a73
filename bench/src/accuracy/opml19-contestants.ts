/** A row of the table: a strategy with a learner. */
export interface Contestant {
  readonly label: string;
  readonly strategy: string;
  readonly learner: string;
  /** Takes a hundred times as long as a tree: runs a part of the repeats. */
  readonly isSlow?: boolean;
  /**
   * Geometric mean of the suite opml19-tx2 at 1, 2.44 and 10 % by an independent program in Python
   * with scikit-learn (10 seeds, 2 for networks).
   */
  readonly reference?: readonly [number, number, number];
}

/** Rows of the table, in the order in which they are shown; the first is the baseline. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    label: "target-only, regression tree",
    strategy: "target-only",
    learner: "regression-tree",
    reference: [28.0, 15.9, 8.0],
  },
  {
    label: "target-only, forest",
    strategy: "target-only",
    learner: "random-forest",
    reference: [32.2, 16.3, 6.6],
  },
  {
    label: "target-only, Gaussian process",
    strategy: "target-only",
    learner: "gaussian-process",
    reference: [28.6, 13.1, 3.6],
  },
  { label: "target-only, ridge", strategy: "target-only", learner: "ridge" },
  { label: "target-only, stepwise", strategy: "target-only", learner: "influence-model" },
  {
    label: "target-only, network",
    strategy: "target-only",
    learner: "mlp",
    isSlow: true,
    reference: [44.1, 25.2, 4.3],
  },
  {
    label: "active-sampling",
    strategy: "active-sampling",
    learner: "gaussian-process",
    isSlow: true,
  },
  {
    label: "direct (DM), tree",
    strategy: "direct",
    learner: "regression-tree",
    reference: [69.3, 69.3, 69.3],
  },
  {
    label: "direct (DM), network",
    strategy: "direct",
    learner: "mlp",
    reference: [69.3, 69.3, 69.3],
  },
  {
    label: "linear-shift (LMS), tree",
    strategy: "linear-shift",
    learner: "regression-tree",
    reference: [10.4, 8.6, 7.8],
  },
  {
    label: "linear-shift (LMS), network",
    strategy: "linear-shift",
    learner: "mlp",
    reference: [10.1, 8.2, 7.4],
  },
  { label: "log-shift, tree", strategy: "log-shift", learner: "regression-tree" },
  {
    label: "nonlinear-shift (NLMS), tree",
    strategy: "nonlinear-shift",
    learner: "regression-tree",
    reference: [15.8, 10.8, 8.0],
  },
  {
    label: "nonlinear-shift (NLMS), network",
    strategy: "nonlinear-shift",
    learner: "mlp",
    reference: [15.6, 10.2, 7.4],
  },
  {
    label: "guided-sampling (L2S), terms",
    strategy: "guided-sampling",
    learner: "regression-tree",
  },
  {
    label: "guided-sampling (GS), tree",
    strategy: "guided-sampling-learner",
    learner: "regression-tree",
    reference: [33.2, 30.6, 10.0],
  },
  {
    label: "guided-sampling (GS), network",
    strategy: "guided-sampling-learner",
    learner: "mlp",
    isSlow: true,
    reference: [26.5, 21.4, 7.5],
  },
  {
    label: "guided-sampling-opml19, tree",
    strategy: "guided-sampling-opml19",
    learner: "regression-tree",
  },
  {
    label: "pooled forest",
    strategy: "pooled",
    learner: "random-forest",
    isSlow: true,
    reference: [19.9, 12.0, 6.4],
  },
  { label: "bellwether, tree", strategy: "bellwether", learner: "regression-tree" },
  {
    label: "fingerprint (PARIS)",
    strategy: "fingerprint",
    learner: "regression-tree",
    isSlow: true,
  },
  { label: "data-reuse", strategy: "data-reuse", learner: "gaussian-process", isSlow: true },
  {
    label: "data-reuse-guided",
    strategy: "data-reuse-guided",
    learner: "regression-tree",
    isSlow: true,
  },
  {
    label: "sequential-meta (SeMPL)",
    strategy: "sequential-meta",
    learner: "regression-tree",
    isSlow: true,
  },
  {
    label: "informed-gp (ours)",
    strategy: "informed-gp",
    learner: "random-forest",
    reference: [9.1, 6.5, 3.6],
  },
];
