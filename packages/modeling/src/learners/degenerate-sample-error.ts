import { InputError, type Sample } from "../space/index.ts";
import type { LearnerFacts } from "./learner.ts";

/**
 * A sample that cannot determine a predictor: empty, not finite, or short of what the learner
 * needs.
 */
export class DegenerateSampleError extends InputError {
  readonly code = "DEGENERATE_SAMPLE";
}

/**
 * What every learner asks of a sample before it fits: that it has as many rows as the learner needs.
 * @throws DegenerateSampleError when rows are missing, lengths differ, or a number is not finite.
 */
export function requireSample(
  sample: Sample,
  { name: learner, needs }: Pick<LearnerFacts, "name" | "needs">,
): void {
  const { x, y } = sample;
  if (y.length !== x.rows || x.data.length !== x.rows * x.columns) {
    throw new DegenerateSampleError(
      `${learner} was given ${x.rows}×${x.columns} rows in ${x.data.length} numbers, ${y.length} values`,
    );
  }
  if (y.length < needs.measurements) {
    throw new DegenerateSampleError(
      `${learner} needs at least ${needs.measurements} measured configurations, not ${y.length}`,
    );
  }
  for (let i = 0; i < y.length; i++) {
    if (!Number.isFinite(y[i])) {
      const remedy = Number.isNaN(y[i]) ? "" : "; leave out what was cut off (uncensoredSample)";
      throw new DegenerateSampleError(
        `${learner} cannot learn from the value ${y[i]} in row ${i}${remedy}`,
      );
    }
  }
  for (let k = 0; k < x.data.length; k++) {
    if (!Number.isFinite(x.data[k])) {
      const row = Math.floor(k / x.columns);
      throw new DegenerateSampleError(
        `${learner} cannot learn from the level ${x.data[k]} in row ${row}, column ${k % x.columns}`,
      );
    }
  }
}
