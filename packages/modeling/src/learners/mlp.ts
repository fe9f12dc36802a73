import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/index.ts";
import { type Matrix, type Sample, zeros } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { DegenerateSampleError, requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts, Predictor } from "./learner.ts";
import { initialLayers, predictNetwork } from "./mlp/network.ts";
import type { NetworkKernels } from "./mlp/network-kernels.ts";
import { plainNetworkKernels } from "./mlp/plain-network-kernels.ts";
import { prepareTensorflow, tensorflowBackend, trainWithTensorflow } from "./mlp/tensorflow.ts";
import { trainNetwork } from "./mlp/train-network.ts";
import { wasmNetworkKernels } from "./mlp/wasm-network-kernels.ts";

const FACTS = {
  name: "mlp",
  summary: "A neural network of fully connected layers, trained on all columns of the options.",
  citation: {
    authors: "D. P. Kingma, J. Ba",
    title: "Adam: A Method for Stochastic Optimization",
    venue: "ICLR",
    year: 2015,
    url: "https://arxiv.org/abs/1412.6980",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    hidden: {
      type: "string",
      description: "sizes of the hidden layers, joined by commas",
      default: "64,64",
      pattern: "^[1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,4}$",
    },
    epochCount: {
      type: "integer",
      description: "passes over the sample",
      default: 200,
      minimum: 1,
      maximum: 10_000,
    },
    stepCountMin: {
      type: "integer",
      description: "small samples are passed over more often, until this many steps",
      default: 2000,
      minimum: 0,
      maximum: 1_000_000,
    },
    batchSize: {
      type: "integer",
      description: "rows of a step",
      default: 32,
      minimum: 1,
      maximum: 4096,
    },
    learningRate: {
      type: "number",
      description: "length of a step",
      default: 0.001,
      exclusiveMinimum: 0,
      maximum: 1,
    },
    logResponse: {
      type: "boolean",
      description: "whether logarithms are modelled; needs positive values",
      default: false,
    },
    trainer: {
      type: "string",
      description:
        "typed-array: ours, the same bits on every machine; tensorflow: TensorFlow.js, native where it loads, else WebAssembly",
      default: "typed-array",
      enum: ["typed-array", "tensorflow"],
    },
  },
} as const satisfies LearnerFacts;

/** Settings of a multi-layer perceptron. */
export type MlpSettings = SettingValues<typeof FACTS.declaredSettings>;

/** A fitted network. */
export interface MlpPredictor extends Predictor {
  /** What computed it: "wasm-simd" or "plain" (equal bits), or TensorFlow's backend. */
  readonly backend: string;
}

/** A learner whose predictors are networks. */
export interface MlpLearner extends Learner {
  fit(sample: Sample, rng: Rng): MlpPredictor;
}

let kernels: NetworkKernels | undefined;

/**
 * Multi-layer perceptron: rectified hidden layers, one output, squared error, Adam (Kingma & Ba 2015)
 * in single precision. Columns and response are standardised (constant columns become 0). The default
 * trainer gives the same bits for the same seed on every platform; "tensorflow" runs the same steps
 * with TensorFlow.js. x: n×p, y: n values in the metric's unit. O(epochs · n · weights).
 * @throws IllegalSettingError.
 * @throws DegenerateSampleError (fit) when the sample is empty or not finite, or, with logResponse, when
 * a value is not positive.
 * @throws TensorflowNotPreparedError (fit) with trainer "tensorflow" before `prepare` has loaded it.
 */
export function mlp(settings: Partial<MlpSettings> = {}): MlpLearner {
  const full = readSettings(FACTS, settings);
  const load = { prepare: async () => void (await prepareTensorflow()) };
  return {
    ...FACTS,
    ...(full.trainer === "tensorflow" ? load : {}),
    settings: full,
    fit(sample, rng) {
      requireSample(sample, FACTS);
      return fit(sample, full, rng);
    },
  };
}

function fit(sample: Sample, settings: MlpSettings, rng: Rng): MlpPredictor {
  const { x } = sample;
  const bad = settings.logResponse ? sample.y.find((value) => value <= 0) : undefined;
  if (bad !== undefined) {
    throw new DegenerateSampleError(`mlp with logResponse cannot take the value ${bad}`);
  }
  const y = settings.logResponse ? sample.y.map(Math.log) : sample.y;
  const target = moments(y, 1, 0);
  const scale = target.sd || 1;
  const z = y.map((value) => (value - target.mean) / scale);
  const columns = Array.from({ length: x.columns }, (_, j) => moments(x.data, x.columns, j));
  const scaled = (asked: Matrix): Matrix => {
    if (asked.columns === 0) return zeros(asked.rows, 1);
    const data = asked.data.map((value, at) => {
      const { mean, sd } = columns[at % asked.columns] as { mean: number; sd: number };
      return sd > 0 ? (value - mean) / sd : 0;
    });
    return { ...asked, data };
  };
  kernels ??= wasmNetworkKernels() ?? plainNetworkKernels();
  const own = kernels;
  const widths = [Math.max(1, x.columns), ...settings.hidden.split(",").map(Number), 1];
  const start = initialLayers(widths, rng.fork("weights"));
  const batchCount = Math.ceil(x.rows / Math.min(settings.batchSize, x.rows));
  const epochCount = Math.max(settings.epochCount, Math.ceil(settings.stepCountMin / batchCount));
  const train = { ...settings, epochCount };
  const order = rng.fork("order");
  const isOurs = settings.trainer === "typed-array";
  const layers = isOurs
    ? trainNetwork(own, start, scaled(x), z, train, order)
    : trainWithTensorflow(start, scaled(x), z, train, order);
  return {
    backend: isOurs ? own.name : (tensorflowBackend() ?? "none"),
    predict(asked) {
      const answers = predictNetwork(own, layers, scaled(asked));
      const values = answers.map((value) => target.mean + target.sd * value);
      return settings.logResponse ? values.map(Math.exp) : values;
    },
  };
}

/** Mean and standard deviation of every `stride`-th value from `first` on. */
function moments(data: Float64Array, stride: number, first: number): { mean: number; sd: number } {
  const count = data.length / stride;
  let sum = 0;
  for (let at = first; at < data.length; at += stride) sum += numberAt(data, at);
  const mean = sum / count;
  let squares = 0;
  for (let at = first; at < data.length; at += stride) squares += (numberAt(data, at) - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / count) };
}
