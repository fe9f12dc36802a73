import { createRng } from "@perfatlas/modeling/random";
import type { Sample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import {
  initialLayers,
  predictNetwork,
} from "../../../packages/modeling/src/learners/mlp/network.ts";
import { plainNetworkKernels } from "../../../packages/modeling/src/learners/mlp/plain-network-kernels.ts";
import {
  prepareTensorflow,
  trainWithTensorflow,
} from "../../../packages/modeling/src/learners/mlp/tensorflow.ts";
import { trainNetwork } from "../../../packages/modeling/src/learners/mlp/train-network.ts";
import { wasmNetworkKernels } from "../../../packages/modeling/src/learners/mlp/wasm-network-kernels.ts";
import { mlp } from "../../../packages/modeling/src/learners/mlp.ts";

function drawn(n: number, seed: number): Sample {
  const rng = createRng(seed);
  const data = Float64Array.from({ length: n * 5 }, () => rng.integer(2));
  const y = Float64Array.from({ length: n }, (_, i) => {
    const [a, b, c] = data.subarray(i * 5, i * 5 + 3);
    return 10 + 4 * a! - 2 * b! + 6 * a! * c! + 0.1 * rng.normal();
  });
  return {
    space: { system: "drawn", options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x: { rows: n, columns: 5, data },
    y,
  };
}

const rmse = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.sqrt(Array.from(a).reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0) / a.length);

describe("a multi-layer perceptron", () => {
  test("learns planted options and an interaction down to the noise", () => {
    const fresh = drawn(200, 2);
    const predictor = mlp().fit(drawn(300, 1), createRng(3));
    expect(rmse(predictor.predict(fresh.x), fresh.y)).toBeLessThanOrEqual(0.25);
  });

  test("SIMD and plain kernels give the same bits, odd sizes and batches included", () => {
    const { x, y } = drawn(45, 4);
    const layers = initialLayers([5, 13, 7, 1], createRng(5));
    const settings = { epochCount: 10, batchSize: 32, learningRate: 0.01 };
    const simd = wasmNetworkKernels()!;
    const plain = plainNetworkKernels();
    const a = trainNetwork(simd, layers, x, y, settings, createRng(6));
    const b = trainNetwork(plain, layers, x, y, settings, createRng(6));
    expect(a).toEqual(b);
    expect(predictNetwork(simd, a, x)).toEqual(predictNetwork(plain, b, x));
  });

  test("the slopes are those of the loss: one small step of Adam moves every weight downhill", () => {
    const { x, y } = drawn(8, 7);
    const layers = initialLayers([5, 8, 1], createRng(8));
    const settings = { epochCount: 1, batchSize: 8, learningRate: 1e-4 };
    const kernels = plainNetworkKernels();
    const loss = (candidate: typeof layers): number =>
      rmse(predictNetwork(kernels, candidate, x), y) ** 2 / 2;
    const trained = trainNetwork(kernels, layers, x, y, settings, createRng(9));
    // Adam's first step is rate · sign(slope): compare signs with difference quotients.
    layers.forEach((layer, l) => {
      layer.weights.forEach((weight, at) => {
        const moved = trained[l]!.weights[at]! - weight;
        const shift = (by: number) =>
          layers.map((other, k) =>
            k === l ? { ...other, weights: other.weights.with(at, weight + by) } : other,
          );
        const slope = (loss(shift(1e-2)) - loss(shift(-1e-2))) / 2e-2;
        if (Math.abs(slope) > 1e-2) expect(Math.sign(moved)).toBe(-Math.sign(slope));
      });
    });
  });

  test("TensorFlow.js takes the same steps, so weights agree after a few", async () => {
    const backend = await prepareTensorflow();
    expect(["tensorflow", "wasm", "cpu"]).toContain(backend);
    const { x, y } = drawn(64, 10);
    const layers = initialLayers([5, 16, 1], createRng(11));
    const settings = { epochCount: 3, batchSize: 32, learningRate: 0.01 };
    const ours = trainNetwork(plainNetworkKernels(), layers, x, y, settings, createRng(12));
    const theirs = trainWithTensorflow(layers, x, y, settings, createRng(12));
    ours.forEach((layer, l) => {
      layer.weights.forEach((weight, at) => {
        expect(Math.abs(weight - theirs[l]!.weights[at]!)).toBeLessThanOrEqual(1e-3);
      });
    });
  });

  test("both trainers reach the same error on the same data, and name their backend", async () => {
    const backend = await prepareTensorflow();
    const sample = drawn(200, 13);
    const fresh = drawn(200, 14);
    const settings = { hidden: "32", epochCount: 60, stepCountMin: 0, learningRate: 0.01 };
    const errorOf = (trainer: "typed-array" | "tensorflow"): number => {
      const predictor = mlp({ ...settings, trainer }).fit(sample, createRng(15));
      const expected = trainer === "tensorflow" ? backend : "wasm-simd";
      expect(predictor.backend).toBe(expected);
      return rmse(predictor.predict(fresh.x), fresh.y);
    };
    const [ours, theirs] = [errorOf("typed-array"), errorOf("tensorflow")];
    expect(Math.abs(ours / theirs - 1)).toBeLessThanOrEqual(0.15);
  });
});
