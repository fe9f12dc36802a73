import type { Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import type { NetworkKernels } from "./network-kernels.ts";

/** One dense layer. weights: inputs×outputs, row-major; bias: outputs. Not padded. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Glorot-uniform weights and zero biases. widths: inputs, hidden sizes, 1. */
export function initialLayers(widths: readonly number[], rng: Rng): readonly Layer[] {
  return widths.slice(1).map((outputs, l) => {
    const inputs = numberAt(widths, l);
    const bound = Math.sqrt(6 / (inputs + outputs));
    const weights = Float32Array.from(
      { length: inputs * outputs },
      () => (2 * rng.next() - 1) * bound,
    );
    return { inputs, outputs, weights, bias: new Float32Array(outputs) };
  });
}

/** Where one layer stands in the kernels' memory; sizes are padded. */
export interface PlacedLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** Offset of the weights; the bias follows them. */
  readonly weights: number;
  readonly bias: number;
}

/** Sizes and offsets of layers that are copied to `from` on; `end` is the first free offset. */
export function placeLayers(
  layers: readonly Layer[],
  from: number,
): { readonly placed: readonly PlacedLayer[]; readonly end: number } {
  let end = from;
  const placed = layers.map((layer, l) => {
    const inputs = l === 0 ? pad(layer.inputs, 4) : pad(layer.inputs, 8);
    const outputs = pad(layer.outputs, 8);
    const weights = end;
    const bias = weights + inputs * outputs;
    end = bias + outputs;
    return { inputs, outputs, weights, bias };
  });
  return { placed, end };
}

/** Copies layers into the memory; the padding is 0, so padded units stay silent. */
export function writeLayers(
  layers: readonly Layer[],
  placed: readonly PlacedLayer[],
  f: Float32Array,
): void {
  for (const [l, layer] of layers.entries()) {
    const { inputs, outputs, weights, bias } = placed[l] as PlacedLayer;
    f.fill(0, weights, weights + inputs * outputs + outputs);
    for (let i = 0; i < layer.inputs; i++) {
      const row = layer.weights.subarray(i * layer.outputs, (i + 1) * layer.outputs);
      f.set(row, weights + i * outputs);
    }
    f.set(layer.bias, bias);
  }
}

/** Copies layers out of the memory. */
export function readLayers(
  layers: readonly Layer[],
  placed: readonly PlacedLayer[],
  f: Float32Array,
): readonly Layer[] {
  return layers.map((layer, l) => {
    const { outputs, weights, bias } = placed[l] as PlacedLayer;
    const own = new Float32Array(layer.inputs * layer.outputs);
    for (let i = 0; i < layer.inputs; i++) {
      const row = weights + i * outputs;
      own.set(f.subarray(row, row + layer.outputs), i * layer.outputs);
    }
    return { ...layer, weights: own, bias: f.slice(bias, bias + layer.outputs) };
  });
}

/** Activations of all layers for the m rows at `input`; `activations[l]` is layer l's offset. */
export function forward(
  kernels: NetworkKernels,
  placed: readonly PlacedLayer[],
  input: number,
  activations: readonly number[],
  m: number,
): void {
  let from = input;
  for (const [l, layer] of placed.entries()) {
    const { inputs, outputs, weights, bias } = layer;
    const to = numberAt(activations, l);
    kernels.multiply(to, outputs, from, inputs, 1, weights, outputs, m, outputs, inputs);
    kernels.addBias(to, bias, m, outputs, l < placed.length - 1);
    from = to;
  }
}

const CHUNK = 256;

/** The network's answer for each row of x (n×inputs of the first layer). */
export function predictNetwork(
  kernels: NetworkKernels,
  layers: readonly Layer[],
  x: Matrix,
): Float64Array {
  const { placed, end } = placeLayers(layers, 16);
  const width = (placed[0] as PlacedLayer).inputs;
  const activations: number[] = [];
  let free = end + CHUNK * width;
  for (const { outputs } of placed) {
    activations.push(free);
    free += CHUNK * outputs;
  }
  kernels.reserve(free);
  const f = kernels.view();
  writeLayers(layers, placed, f);
  const last = placed[placed.length - 1] as PlacedLayer;
  const result = new Float64Array(x.rows);
  for (let from = 0; from < x.rows; from += CHUNK) {
    const count = Math.min(CHUNK, x.rows - from);
    f.fill(0, end, end + CHUNK * width);
    for (let i = 0; i < count; i++) {
      const row = (from + i) * x.columns;
      f.set(x.data.subarray(row, row + x.columns), end + i * width);
    }
    forward(kernels, placed, end, activations, pad(count, 4));
    const at = numberAt(activations, activations.length - 1);
    for (let i = 0; i < count; i++) result[from + i] = numberAt(f, at + i * last.outputs);
  }
  return result;
}

/** `count` rounded up to a multiple of `unit`. */
export function pad(count: number, unit: number): number {
  return Math.ceil(count / unit) * unit;
}
