import { randomForest } from "../learners/random-forest.ts";
import type { Rng } from "../random/rng.ts";
import { numberAt } from "../space/index.ts";
import type { SharedConfigurations } from "./shared-configurations.ts";

/** Whether configurations that fail in one environment fail in the other. */
export interface ValidityAgreement {
  readonly rowCount: number;
  /** Configurations invalid in the source, in the target, in both. */
  readonly invalidCounts: {
    readonly source: number;
    readonly target: number;
    readonly both: number;
  };
  /**
   * Share of rows on which a classifier learned in the source and one learned in the target say the
   * same, each asked about rows it did not see; and Cohen's kappa, which takes chance off. Both NaN
   * when a side has no invalid configuration, or nothing else.
   */
  readonly classifierAgreement: number;
  readonly classifierKappa: number;
}

/**
 * Compares the validity of the same configurations in two environments (ASE 2017, RQ4). The classifier
 * is a forest on 0 and 1 cut at one half, answering out of bag; the paper's is a logistic regression
 * whose coefficients it compares, which says nothing about interactions.
 * @param source n values; what failed (NaN) or was cut off (infinite) is invalid. @param target the same rows.
 */
export function validityAgreement(
  { space, metric, x }: SharedConfigurations,
  source: Float64Array,
  target: Float64Array,
  rng: Rng,
): ValidityAgreement {
  const flags = [source, target].map((values) =>
    values.map((value) => (Number.isFinite(value) ? 0 : 1)),
  ) as [Float64Array, Float64Array];
  const [a, b] = flags;
  const count = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const n = x.rows;
  const invalidCounts = {
    source: count(a),
    target: count(b),
    both: count(a.map((flag, i) => flag * numberAt(b, i))),
  };
  const isOpen = [invalidCounts.source, invalidCounts.target].every((k) => k > 0 && k < n);
  if (!isOpen) {
    return {
      rowCount: n,
      invalidCounts,
      classifierAgreement: Number.NaN,
      classifierKappa: Number.NaN,
    };
  }
  const learner = randomForest({ treeCount: 40, minLeaf: 2 });
  const [left, right] = flags.map(
    (y, side) =>
      learner.fit({ space, metric, x, y, configurations: [] }, rng.fork(`side ${side}`)).outOfBag,
  ) as [Float64Array, Float64Array];
  return { rowCount: n, invalidCounts, ...kappa(left, right) };
}

/** Rows without an out-of-bag answer on either side are left out. */
function kappa(left: Float64Array, right: Float64Array) {
  let n = 0;
  let same = 0;
  let yesLeft = 0;
  let yesRight = 0;
  for (let i = 0; i < left.length; i++) {
    if (Number.isNaN(left[i]) || Number.isNaN(right[i])) continue;
    const a = numberAt(left, i) >= 0.5;
    const b = numberAt(right, i) >= 0.5;
    n += 1;
    if (a === b) same += 1;
    if (a) yesLeft += 1;
    if (b) yesRight += 1;
  }
  const chance = (yesLeft * yesRight + (n - yesLeft) * (n - yesRight)) / (n * n);
  const agreement = same / n;
  return {
    classifierAgreement: agreement,
    classifierKappa: chance === 1 ? Number.NaN : (agreement - chance) / (1 - chance),
  };
}
