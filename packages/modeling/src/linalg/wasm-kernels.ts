import type { DenseKernels } from "./dense-kernels.ts";
import { EXP_POWERS } from "./exp-powers.ts";
import { denseWasm } from "./generated/dense-wasm.ts";
import { RESERVED_COUNT } from "./reserved-count.ts";

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Exports {
  readonly memory: Memory;
  multiply(...args: number[]): void;
  cholesky(a: number, lda: number, n: number): number;
  solveLower(...args: number[]): void;
  gramLower(...args: number[]): void;
  multiplyUpper(...args: number[]): void;
  stationary(...args: number[]): void;
  weighSlopes(...args: number[]): number;
  fold(...args: number[]): void;
  scaleRows(...args: number[]): void;
}
/** The part of the WebAssembly API that is used; absent where the platform has none. */
interface Wasm {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}

const PAGE_DOUBLES = 8192;
const SHAPES = { rbf: 0, matern32: 1, matern52: 2 } as const;

/** The SIMD kernels of assembly/dense.ts, or undefined where WebAssembly SIMD is not to be had. */
export function wasmKernels(): DenseKernels | undefined {
  const wasm = (globalThis as unknown as { WebAssembly?: Wasm }).WebAssembly;
  if (wasm === undefined) return undefined;
  let core: Exports;
  try {
    const bytes = Uint8Array.from(atob(denseWasm), (letter) => letter.charCodeAt(0));
    core = new wasm.Instance(new wasm.Module(bytes)).exports as Exports;
  } catch {
    return undefined; // No SIMD on this platform: the plain kernels give the same numbers.
  }
  let view = new Float64Array(core.memory.buffer);
  view.set(EXP_POWERS, RESERVED_COUNT - EXP_POWERS.length);
  return {
    name: "wasm-simd",
    view: () => view,
    reserve(count) {
      if (count <= view.length) return;
      core.memory.grow(Math.ceil((count - view.length) / PAGE_DOUBLES));
      view = new Float64Array(core.memory.buffer);
    },
    multiply: (c, ldc, a, lda, b, ldb, m, n, k, upper) =>
      core.multiply(c * 8, ldc, a * 8, lda, b * 8, ldb, m, n, k, upper ? 1 : 0),
    multiplyUpper: (c, ldc, a, lda, b, ldb, n, m) =>
      core.multiplyUpper(c * 8, ldc, a * 8, lda, b * 8, ldb, n, m),
    stationary(shape, values, slopes, out, ld, norms, others, m, n, f, upper) {
      const at = [values * 8, slopes * 8, out * 8, ld, norms * 8, others * 8] as const;
      core.stationary(SHAPES[shape], ...at, m, n, f, upper ? 1 : 0);
    },
    weighSlopes: (weight, values, slopes, sums, ld, n) =>
      core.weighSlopes(weight * 8, values * 8, slopes * 8, sums * 8, ld, n),
    fold: (out, a, lda, b, ldb, w, m, n) => core.fold(out * 8, a * 8, lda, b * 8, ldb, w * 8, m, n),
    scaleRows: (out, a, ld, w, m, n) => core.scaleRows(out * 8, a * 8, ld, w * 8, m, n),
    cholesky: (a, lda, n) => core.cholesky(a * 8, lda, n) === 0,
    solveLower: (u, ldu, b, ldb, n, m, lower) =>
      core.solveLower(u * 8, ldu, b * 8, ldb, n, m, lower ? 1 : 0),
    gramLower: (c, ldc, v, ldv, n) => core.gramLower(c * 8, ldc, v * 8, ldv, n),
  };
}
