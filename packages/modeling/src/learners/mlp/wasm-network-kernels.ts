import { networkWasm } from "./generated/network-wasm.ts";
import type { NetworkKernels } from "./network-kernels.ts";

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  multiply(...args: number[]): void;
  addBias(...args: number[]): void;
  maskSlopes(...args: number[]): void;
  columnSums(...args: number[]): void;
  transpose(...args: number[]): void;
  adam(...args: number[]): void;
}
/** The part of the WebAssembly API that is used; absent where the platform has none. */
interface Wasm {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}

const PAGE_FLOATS = 16_384;

/** The SIMD kernels of assembly/network.ts, or undefined where WebAssembly SIMD is not to be had. */
export function wasmNetworkKernels(): NetworkKernels | undefined {
  const wasm = (globalThis as unknown as { WebAssembly?: Wasm }).WebAssembly;
  if (wasm === undefined) return undefined;
  let core: Exports;
  try {
    const bytes = Uint8Array.from(atob(networkWasm), (letter) => letter.charCodeAt(0));
    core = new wasm.Instance(new wasm.Module(bytes)).exports as Exports;
  } catch {
    return undefined; // No SIMD on this platform: the plain kernels give the same numbers.
  }
  let view = new Float32Array(core.memory.buffer);
  return {
    name: "wasm-simd",
    view: () => view,
    reserve(count) {
      if (count <= view.length) return;
      core.memory.grow(Math.ceil((count - view.length) / PAGE_FLOATS));
      view = new Float32Array(core.memory.buffer);
    },
    multiply: (c, ldc, a, stride, step, b, ldb, m, n, k) =>
      core.multiply(c * 4, ldc, a * 4, stride, step, b * 4, ldb, m, n, k),
    addBias: (z, bias, m, n, rectify) => core.addBias(z * 4, bias * 4, m, n, rectify ? 1 : 0),
    maskSlopes: (slopes, activations, count) => core.maskSlopes(slopes * 4, activations * 4, count),
    columnSums: (out, z, m, n) => core.columnSums(out * 4, z * 4, m, n),
    transpose: (out, w, m, n) => core.transpose(out * 4, w * 4, m, n),
    adam(w, g, m, v, count, { beta1, beta2, rate, epsilon, decay }) {
      core.adam(w * 4, g * 4, m * 4, v * 4, count, beta1, beta2, rate, epsilon, decay);
    },
  };
}
