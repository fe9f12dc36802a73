import type { Workspace } from "../../linalg/index.ts";
import type { KernelInputs, KernelRows } from "./kernel-inputs.ts";

/** One hyperparameter with its normal prior; optimised within mean ± 4 sd, started at the mean. */
export interface Hyperparameter {
  /** "ln variance", "ln relevance of cabac", … */
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
}

/** A covariance function with priors on its hyperparameters. Composable by `sum` and `task`. */
export interface Kernel {
  readonly name: string;
  hyperparameters(columns: readonly string[]): readonly Hyperparameter[];
  /** Prepares the kernel for one set of inputs, with scratch memory from the workspace. */
  bind(inputs: KernelInputs, workspace: Workspace): BoundKernel;
  /**
   * Prepares the kernel at fixed θ between the inputs (n rows padded to s) and blocks of other rows, at
   * most `blockMax` (a multiple of 4) at a time.
   */
  cross(
    inputs: KernelRows,
    theta: Float64Array,
    blockMax: number,
    workspace: Workspace,
  ): CrossKernel;
}

/**
 * A kernel on fixed inputs (n rows padded to s). All offsets point into the workspace; matrices there
 * are row-major with leading dimension s. `theta` holds this kernel's hyperparameters only.
 */
export interface BoundKernel {
  /** Tiles on and above the diagonal of the s×s matrix at `out` += K. */
  add(theta: Float64Array, out: number): void;
  /**
   * gradient[j] += Σ_{i≤k} G_ik dK_ik/dθ_j after `add` with the same theta; the s×s matrix G at
   * `weight` is zero below the diagonal and in the padding.
   */
  addGradient(theta: Float64Array, weight: number, gradient: Float64Array): void;
}

/** A kernel at fixed θ between fixed inputs (n rows padded to s) and other rows (t with padding). */
export interface CrossKernel {
  /** The s×t matrix at `out` += k(inputs, other); what is in its columns of padding has no meaning. */
  add(other: KernelRows, out: number): void;
  /** The t values at `out` += k(x_i, x_i) for the other rows; those of padding have no meaning. */
  addDiagonal(other: KernelRows, out: number): void;
}
