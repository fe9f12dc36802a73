import type { DenseKernels } from "./dense-kernels.ts";
import { plainKernels } from "./plain-kernels.ts";
import { RESERVED_COUNT } from "./reserved-count.ts";
import { wasmKernels } from "./wasm-kernels.ts";

let shared: DenseKernels | undefined;
let top = RESERVED_COUNT;

/** Memory for matrices and the kernels that work on it. Offsets count doubles. */
export interface Workspace {
  readonly kernels: DenseKernels;
  /** Offset of `count` zeroed doubles, on a 32-byte border. Views taken before are stale. */
  allocate(count: number): number;
}

/** The kernels of this thread: SIMD where there is any, else plain ones with the same numbers. */
export function denseKernels(): DenseKernels {
  shared ??= wasmKernels() ?? plainKernels();
  return shared;
}

/** Runs `use` with a workspace; everything it allocated is free again afterwards. Nests. */
export function withWorkspace<Result>(use: (workspace: Workspace) => Result): Result {
  const kernels = denseKernels();
  const mark = top;
  const allocate = (count: number): number => {
    const at = top;
    top += padded(count);
    kernels.reserve(top);
    kernels.view().fill(0, at, top);
    return at;
  };
  try {
    return use({ kernels, allocate });
  } finally {
    top = mark;
  }
}

/** `count` rounded up to a multiple of 4, the size that the kernels work in. */
export function padded(count: number): number {
  return (count + 3) & ~3;
}
