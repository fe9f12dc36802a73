export { constantKernel } from "./constant.ts";
export type { BoundKernel, CrossKernel, Hyperparameter, Kernel } from "./kernel.ts";
export {
  type KernelInputs,
  type KernelRows,
  kernelInputs,
  transposedRows,
} from "./kernel-inputs.ts";
export { type ColumnPrior, linearKernel } from "./linear.ts";
export { matern32Kernel, matern52Kernel, rbfKernel } from "./shapes.ts";
export { type StationaryPriors, stationaryKernel } from "./stationary.ts";
export { sumKernel } from "./sum.ts";
export { taskKernel } from "./task.ts";
