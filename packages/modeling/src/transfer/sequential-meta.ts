import { initialLayers, type Layer, predictNetwork } from "../learners/mlp/network.ts";
import type { NetworkKernels } from "../learners/mlp/network-kernels.ts";
import { plainNetworkKernels } from "../learners/mlp/plain-network-kernels.ts";
import { trainNetwork } from "../learners/mlp/train-network.ts";
import { wasmNetworkKernels } from "../learners/mlp/wasm-network-kernels.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import { choose } from "../random/choose.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import { type Matrix, type Sample, takeRows, zeros } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";
import { variance } from "../stats/variance.ts";
import { fitSources } from "./sources/fit-sources.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  type TransferTask,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "sequential-meta",
  summary:
    "A network trained on the sources one after another, the most useful last, and then on the target.",
  citation: {
    authors: "J. Gong, T. Chen",
    title:
      "Predicting Configuration Performance in Multiple Environments with Sequential Meta-Learning",
    venue: "FSE",
    year: 2024,
    doi: "10.1145/3643743",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    hiddenSize: {
      type: "integer",
      description: "size of each of the two hidden layers",
      default: 64,
      minimum: 1,
      maximum: 999,
    },
    sourceRowCount: {
      type: "integer",
      description: "most rows of one source; a random part of larger ones",
      default: 1000,
      minimum: 1,
      maximum: 100_000,
    },
    sourceSteps: {
      type: "integer",
      description: "training steps of 32 rows on each source",
      default: 1500,
      minimum: 0,
      maximum: 1_000_000,
    },
    targetSteps: {
      type: "integer",
      description: "training steps of 32 rows on the target at the end",
      default: 600,
      minimum: 0,
      maximum: 1_000_000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of sequential meta-learning. */
export type SequentialMetaSettings = SettingValues<typeof FACTS.declaredSettings>;
const BATCH = 32;
const LEARNING_RATE = 0.001;

/**
 * One network trained on the sources one after another, the least useful first and the most useful
 * last, and then on the target (SeMPL: Gong & Chen, FSE 2024). A source is as useful as a model of
 * it predicts the measured target rows.
 *
 * Departures: a plain network of two hidden layers with Adam in the place of DeepPerf with tuned
 * regularisation; values enter as logarithms when all are positive, each environment centred on its
 * own mean, and usefulness is judged after such a shift; sources give at most 1,000 random rows.
 */
export function sequentialMeta(settings: Partial<SequentialMetaSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const target = targetSample(task, chosen, yield chosen);
      const isLog = [...task.sources, target].every(({ y }) => y.every((value) => value > 0));
      const shown = (y: Float64Array): Float64Array => (isLog ? y.map(Math.log) : y);
      const scale = Math.sqrt(mean(task.sources.map(({ y }) => variance(shown(y), 0)))) || 1;
      const toUnit = standardiser([...task.sources.map(({ x }) => x), target.x]);
      const order = byUsefulness(task, target, shown, rng);
      const kernels = wasmNetworkKernels() ?? plainNetworkKernels();
      const trained = trainInTurn(
        kernels,
        [
          ...order.map((k) => ({
            sample: thinned(task.sources[k]!, all.sourceRowCount, rng.fork(`thin ${k}`)),
            steps: all.sourceSteps,
          })),
          { sample: target, steps: all.targetSteps },
        ].map(({ sample, steps }) => {
          const y = shown(sample.y);
          const center = mean(y);
          return { x: toUnit(sample.x), z: y.map((value) => (value - center) / scale), steps };
        }),
        all.hiddenSize,
        rng.fork("network"),
      );
      const center = mean(shown(target.y));
      return {
        predict(x) {
          const values = predictNetwork(kernels, trained, toUnit(x)).map((z) => center + scale * z);
          return isLog ? values.map(Math.exp) : values;
        },
      };
    },
  };
}

interface Lesson {
  readonly x: Matrix;
  /** Values around 0 with a spread of about 1. */
  readonly z: Float64Array;
  readonly steps: number;
}

/** One network trained on all lessons in their order. */
function trainInTurn(
  kernels: NetworkKernels,
  lessons: readonly Lesson[],
  hiddenSize: number,
  rng: Rng,
): readonly Layer[] {
  const inputs = Math.max(1, lessons[0]!.x.columns);
  let layers = initialLayers([inputs, hiddenSize, hiddenSize, 1], rng.fork("weights"));
  lessons.forEach(({ x, z, steps }, k) => {
    const epochCount = Math.ceil(steps / Math.ceil(z.length / BATCH));
    const how = { epochCount, batchSize: BATCH, learningRate: LEARNING_RATE };
    layers = trainNetwork(kernels, layers, x, z, how, rng.fork(`lesson ${k}`));
  });
  return layers;
}

/**
 * Sources from the one whose model is farthest from the target rows, up to a shift, to the nearest.
 */
function byUsefulness(
  task: TransferTask,
  target: Sample,
  shown: (y: Float64Array) => Float64Array,
  rng: Rng,
): readonly number[] {
  const own = shown(target.y);
  const distances = fitSources(task, rng).map((model, k) => {
    const source = task.sources[k]!;
    const least = source.y.reduce((a, b) => Math.min(a, b));
    const predicted = shown(model.predict(target.x).map((value) => Math.max(value, least)));
    const gaps = own.map((value, i) => value - predicted[i]!);
    const middle = median(gaps);
    return mean(gaps.map((gap) => Math.abs(gap - middle)));
  });
  return Array.from(distances.keys()).sort((a, b) => distances[b]! - distances[a]!);
}

function thinned(sample: Sample, count: number, rng: Rng): Sample {
  if (sample.y.length <= count) return sample;
  const rows = choose(sample.y.length, count, rng);
  return {
    ...sample,
    x: takeRows(sample.x, rows),
    y: Float64Array.from(rows, (row) => sample.y[row]!),
    configurations: Array.from(rows, (row) => sample.configurations[row]!),
  };
}

/** Columns with mean 0 and variance 1 over the given rows; constant ones become 0. */
function standardiser(known: readonly Matrix[]): (x: Matrix) => Matrix {
  const { columns } = known[0]!;
  const rows = known.reduce((sum, x) => sum + x.rows, 0);
  const center = new Float64Array(columns);
  const spread = new Float64Array(columns);
  for (const { data } of known) {
    for (let k = 0; k < data.length; k++) center[k % columns]! += data[k]! / rows;
  }
  for (const { data } of known) {
    for (let k = 0; k < data.length; k++) {
      spread[k % columns]! += (data[k]! - center[k % columns]!) ** 2 / rows;
    }
  }
  const scale = spread.map((v, j) => (v > 1e-24 * center[j]! ** 2 ? 1 / Math.sqrt(v) : 0));
  return (x) =>
    // A network needs an input, if only a silent one.
    columns === 0
      ? zeros(x.rows, 1)
      : { ...x, data: x.data.map((v, k) => (v - center[k % columns]!) * scale[k % columns]!) };
}
