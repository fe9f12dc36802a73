import { InputError, type Sample } from "../space/index.ts";

/**
 * A sample that cannot determine a predictor: empty, not finite, or short of what the learner
 * needs.
 */
export class DegenerateSampleError extends InputError {
  readonly code = "DEGENERATE_SAMPLE";
}

/**
 * What every learner asks of a sample before it fits.
 * @param leastRows 1 by default.
 * @throws DegenerateSampleError when rows are missing, lengths differ, or a number is not finite.
 */
export function requireSample(sample: Sample, learner: string, leastRows = 1): void {
  const { x, y } = sample;
  if (y.length !== x.rows || x.data.length !== x.rows * x.columns) {
    throw new DegenerateSampleError(
      `${learner} was given ${x.rows}×${x.columns} rows in ${x.data.length} numbers, ${y.length} values`,
    );
  }
  if (y.length < leastRows) {
    throw new DegenerateSampleError(
      `${learner} needs at least ${leastRows} measured configurations, not ${y.length}`,
    );
  }
  for (let i = 0; i < y.length; i++) {
    if (!Number.isFinite(y[i])) {
      throw new DegenerateSampleError(`${learner} cannot learn from the value ${y[i]} in row ${i}`);
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
