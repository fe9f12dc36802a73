import { permutation, type Rng } from "../../random/index.ts";
import { InputError, type Matrix } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import type { Layer } from "./network.ts";
import { ADAM, type TrainSettings } from "./train-network.ts";

type Tensorflow = typeof import("@tensorflow/tfjs");
type Variable = ReturnType<Tensorflow["variable"]>;

/** The TensorFlow.js trainer was asked for before `prepareTensorflow` had finished. */
export class TensorflowNotPreparedError extends InputError {
  readonly code = "TENSORFLOW_NOT_PREPARED";
}

let ready: { readonly tf: Tensorflow; readonly backend: string } | undefined;

/** Name of the backend in use ("tensorflow" is the native one), or undefined before preparation. */
export function tensorflowBackend(): string | undefined {
  return ready?.backend;
}

/**
 * Loads TensorFlow.js once and returns the backend's name: native @tensorflow/tfjs-node where it is
 * installed and loads, else "wasm" (SIMD; without threads, which do not start in Node), else "cpu".
 * Loading is asynchronous and fitting is not: await this before a learner with trainer "tensorflow"
 * fits.
 */
export async function prepareTensorflow(): Promise<string> {
  if (ready !== undefined) return ready.backend;
  // A variable, so that type checks and bundlers do without the optional package.
  const native = "@tensorflow/tfjs-node";
  try {
    const tf = (await import(native)) as Tensorflow;
    await tf.ready();
    ready = { tf, backend: tf.getBackend() };
    return ready.backend;
  } catch {
    // Not installed or not loadable here: its binary is downloaded on installation.
  }
  const tf = await import("@tensorflow/tfjs");
  let backend = "cpu";
  try {
    const wasm = await import("@tensorflow/tfjs-backend-wasm");
    const folder = new URL("./", import.meta.resolve("@tensorflow/tfjs-backend-wasm/package.json"));
    wasm.setWasmPaths(`${decodeURIComponent(folder.pathname)}dist/`);
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    if (await tf.setBackend("wasm")) backend = "wasm";
  } catch {
    // No WebAssembly binary within reach: plain JavaScript below.
  }
  if (backend === "cpu") await tf.setBackend("cpu");
  await tf.ready();
  ready = { tf, backend };
  return backend;
}

/**
 * Trains the same layers from the same weights in the same order of rows as `trainNetwork`, by
 * TensorFlow.js. Sums are in another order, so bits differ and errors agree.
 * @throws TensorflowNotPreparedError before `prepareTensorflow` has finished.
 */
export function trainWithTensorflow(
  layers: readonly Layer[],
  x: Matrix,
  y: Float64Array,
  settings: TrainSettings,
  rng: Rng,
): readonly Layer[] {
  if (ready === undefined) {
    throw new TensorflowNotPreparedError(
      "await prepareTensorflow() before fitting with tensorflow",
    );
  }
  const { tf } = ready;
  const variables = layers.map(({ inputs, outputs, weights, bias }) => ({
    weights: tf.variable(tf.tensor2d(weights, [inputs, outputs])),
    bias: tf.variable(tf.tensor1d(bias)),
  }));
  const optimizer = tf.train.adam(settings.learningRate, ADAM.beta1, ADAM.beta2, ADAM.epsilon);
  const batchSize = Math.min(settings.batchSize, x.rows);
  for (let epoch = 0; epoch < settings.epochCount; epoch++) {
    const order = permutation(x.rows, rng);
    for (let from = 0; from < x.rows; from += batchSize) {
      const rows = order.subarray(from, from + batchSize);
      tf.tidy(() => {
        const input = tf.tensor2d(gather(x, rows), [rows.length, x.columns]);
        const target = tf.tensor1d(Float32Array.from(rows, (row) => numberAt(y, row)));
        optimizer.minimize(() => {
          let value = input as ReturnType<Tensorflow["matMul"]>;
          variables.forEach((layer, l) => {
            value = tf.add(tf.matMul(value, layer.weights), layer.bias);
            if (l < variables.length - 1) value = tf.relu(value);
          });
          const error = tf.sub(tf.reshape(value, [rows.length]), target);
          return tf.mul(0.5, tf.mean(tf.square(error))) as ReturnType<Tensorflow["scalar"]>;
        });
      });
    }
  }
  const trained = layers.map((layer, l) => {
    const { weights, bias } = variables[l] as { weights: Variable; bias: Variable };
    return {
      ...layer,
      weights: Float32Array.from(weights.dataSync()),
      bias: Float32Array.from(bias.dataSync()),
    };
  });
  for (const { weights, bias } of variables) tf.dispose([weights, bias]);
  optimizer.dispose();
  return trained;
}

function gather(x: Matrix, rows: Int32Array): Float32Array {
  const data = new Float32Array(rows.length * x.columns);
  for (const [i, row] of rows.entries()) {
    data.set(x.data.subarray(row * x.columns, (row + 1) * x.columns), i * x.columns);
  }
  return data;
}
