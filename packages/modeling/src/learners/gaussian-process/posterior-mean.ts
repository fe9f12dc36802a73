import { withWorkspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";
import { kernelInputs, transposedRows } from "../kernels/index.ts";
import type { GpPosterior } from "./posterior.ts";

const BLOCK = 64;

/**
 * The mean of a posterior alone: x (m×d) → m values in units of z. O(n m d), without the factor of
 * the covariance, which is then free to go: n² numbers less to keep per process.
 */
export function posteriorMean(posterior: GpPosterior): (x: Matrix) => Float64Array {
  const { problem, theta, factor } = posterior;
  const { x: known, kernel } = problem;
  const { alpha } = factor;
  const hyperparameters = theta.slice(0, theta.length - 1);
  return (x) => {
    const mean = new Float64Array(x.rows);
    withWorkspace((workspace) => {
      const { kernels, allocate } = workspace;
      const inputs = kernelInputs(known, workspace);
      const between = kernel.cross(inputs, hyperparameters, BLOCK, workspace);
      const byColumn = allocate(x.columns * BLOCK);
      const cross = allocate(inputs.size * BLOCK);
      const weights = allocate(inputs.size);
      const sums = allocate(BLOCK);
      kernels.view().set(alpha, weights);
      for (let from = 0; from < x.rows; from += BLOCK) {
        const f = kernels.view();
        const other = transposedRows(x, from, Math.min(from + BLOCK, x.rows), byColumn, f);
        const { size: t } = other;
        f.fill(0, cross, cross + inputs.size * t);
        f.fill(0, sums, sums + t);
        between.add(other, cross);
        kernels.fold(sums, cross, t, 0, 0, weights, alpha.length, t);
        mean.set(f.subarray(sums, sums + other.rows), from);
      }
    });
    return mean;
  };
}
