export { constantKernel } from "./constant.ts";
export type { Hyperparameter, Kernel } from "./kernel.ts";
export {
  kernelInputs,
  transposedRows,
} from "./kernel-inputs.ts";
export { linearKernel } from "./linear.ts";
export { matern32Kernel, matern52Kernel, rbfKernel } from "./shapes.ts";
export { sumKernel } from "./sum.ts";
export { taskKernel } from "./task.ts";
