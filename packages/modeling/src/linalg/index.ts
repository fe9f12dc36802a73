export { type Cholesky, cholesky, NotPositiveDefiniteError } from "./cholesky.ts";
export type { DenseKernels, StationaryShape } from "./dense-kernels.ts";
export { type LbfgsSettings, lbfgs, type Minimum, type Objective } from "./lbfgs.ts";
export { leastSquares, RankDeficientError } from "./least-squares.ts";
export { nnls } from "./nnls.ts";
export { plainKernels } from "./plain-kernels.ts";
export { wasmKernels } from "./wasm-kernels.ts";
export { denseKernels, padded, type Workspace, withWorkspace } from "./workspace.ts";
