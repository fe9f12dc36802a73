import { permutation, type Rng } from "../../random/index.ts";
import type { Matrix } from "../../space/index.ts";
import {
  forward,
  type Layer,
  type PlacedLayer,
  pad,
  placeLayers,
  readLayers,
  writeLayers,
} from "./network.ts";
import type { NetworkKernels } from "./network-kernels.ts";

/** How a network is trained. */
export interface TrainSettings {
  readonly epochCount: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Constants of Adam as published (Kingma & Ba, ICLR 2015). */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * Trains layers on x (n×p) and y (n values) by Adam on the halved mean squared error of batches, in a
 * new random order each epoch. Same seed, same bits, whichever kernels run.
 */
export function trainNetwork(
  kernels: NetworkKernels,
  layers: readonly Layer[],
  x: Matrix,
  y: Float64Array,
  settings: TrainSettings,
  rng: Rng,
): readonly Layer[] {
  const batchSize = Math.min(pad(settings.batchSize, 4), pad(x.rows, 4));
  const net = new TrainedNetwork(kernels, layers, batchSize);
  let step = 0;
  for (let epoch = 0; epoch < settings.epochCount; epoch++) {
    const order = permutation(x.rows, rng);
    for (let from = 0; from < x.rows; from += batchSize) {
      step++;
      net.load(x, y, order.subarray(from, from + batchSize));
      net.step(settings.learningRate, step);
    }
  }
  return net.layers();
}

/** A network in the kernels' memory with its slopes and Adam's moments. */
class TrainedNetwork {
  readonly #kernels: NetworkKernels;
  readonly #source: readonly Layer[];
  readonly #placed: readonly PlacedLayer[];
  readonly #batchSize: number;
  readonly #first: number;
  readonly #count: number;
  readonly #input: number;
  readonly #slopes: number;
  readonly #activations: number[] = [];
  readonly #deltas: number[] = [];
  readonly #transposed: number;
  readonly #target: Float64Array;
  #rows = 0;

  constructor(kernels: NetworkKernels, layers: readonly Layer[], batchSize: number) {
    const first = 16;
    const { placed, end } = placeLayers(layers, first);
    this.#kernels = kernels;
    this.#source = layers;
    this.#placed = placed;
    this.#batchSize = batchSize;
    this.#first = first;
    this.#count = end - first;
    this.#target = new Float64Array(batchSize);
    // Slopes and Adam's two moments lie behind the weights in the same layout.
    this.#slopes = end;
    let free = end + 3 * this.#count;
    const take = (size: number): number => {
      const at = free;
      free += size;
      return at;
    };
    this.#input = take(batchSize * (placed[0] as PlacedLayer).inputs);
    for (const { outputs } of placed) {
      this.#activations.push(take(batchSize * outputs));
      this.#deltas.push(take(batchSize * outputs));
    }
    this.#transposed = take(Math.max(...placed.map(({ inputs, outputs }) => inputs * outputs)));
    kernels.reserve(free);
    kernels.view().fill(0, first, free);
    writeLayers(layers, placed, kernels.view());
  }

  /** Copies the rows of one batch; missing rows are 0 and weigh nothing. */
  load(x: Matrix, y: Float64Array, rows: Int32Array): void {
    const f = this.#kernels.view();
    const width = (this.#placed[0] as PlacedLayer).inputs;
    f.fill(0, this.#input, this.#input + this.#batchSize * width);
    for (let i = 0; i < rows.length; i++) {
      const from = (rows[i] as number) * x.columns;
      const to = this.#input + i * width;
      for (let j = 0; j < x.columns; j++) f[to + j] = x.data[from + j] as number;
      this.#target[i] = y[rows[i] as number] as number;
    }
    this.#rows = rows.length;
  }

  /** Forward, backward and one Adam step. */
  step(learningRate: number, t: number): void {
    const kernels = this.#kernels;
    forward(kernels, this.#placed, this.#input, this.#activations, this.#batchSize);
    this.#lossSlopes();
    for (let l = this.#placed.length - 1; l >= 0; l--) this.#backward(l);
    // Bias corrections: m̂/(√v̂ + ε) = (√c2/c1) m/(√v + ε√c2).
    const c1 = 1 - ADAM.beta1 ** t;
    const c2 = Math.sqrt(1 - ADAM.beta2 ** t);
    const step = {
      beta1: ADAM.beta1,
      beta2: ADAM.beta2,
      rate: (learningRate * c2) / c1,
      epsilon: ADAM.epsilon * c2,
      decay: 0,
    };
    const length = this.#count;
    const slopes = this.#slopes;
    kernels.adam(this.#first, slopes, slopes + length, slopes + 2 * length, length, step);
  }

  layers(): readonly Layer[] {
    return readLayers(this.#source, this.#placed, this.#kernels.view());
  }

  #lossSlopes(): void {
    const last = this.#placed.length - 1;
    const { outputs } = this.#placed[last] as PlacedLayer;
    const f = this.#kernels.view();
    const answers = this.#activations[last] as number;
    const deltas = this.#deltas[last] as number;
    f.fill(0, deltas, deltas + this.#batchSize * outputs);
    for (let i = 0; i < this.#rows; i++) {
      const error = (f[answers + i * outputs] as number) - (this.#target[i] as number);
      f[deltas + i * outputs] = error / this.#rows;
    }
  }

  #backward(l: number): void {
    const kernels = this.#kernels;
    const { inputs, outputs, weights, bias } = this.#placed[l] as PlacedLayer;
    const below = l === 0 ? this.#input : (this.#activations[l - 1] as number);
    const delta = this.#deltas[l] as number;
    const shift = this.#slopes - this.#first;
    const m = this.#batchSize;
    kernels.multiply(
      weights + shift,
      outputs,
      below,
      1,
      inputs,
      delta,
      outputs,
      inputs,
      outputs,
      m,
    );
    kernels.columnSums(bias + shift, delta, m, outputs);
    if (l === 0) return;
    const next = this.#deltas[l - 1] as number;
    const real = (this.#source[l] as Layer).outputs;
    kernels.transpose(this.#transposed, weights, inputs, outputs);
    kernels.multiply(next, inputs, delta, outputs, 1, this.#transposed, inputs, m, inputs, real);
    kernels.maskSlopes(next, below, m * inputs);
  }
}
