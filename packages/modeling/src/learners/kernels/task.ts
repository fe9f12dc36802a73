import type { Workspace } from "../../linalg/index.ts";
import type { Kernel } from "./kernel.ts";
import { type KernelInputs, type KernelRows, kernelInputs } from "./kernel-inputs.ts";

/**
 * k((u, s), (v, t)) = B_st k'(u, v): intrinsic coregionalisation (Álvarez et al., 2012, §4.2; used for
 * source and target by Jamshidi et al., SEAMS 2017). The last column of the inputs is the task number,
 * 0 … taskCount − 1; `inner` sees the columns before it. B = a a' + diag(b): hyperparameters are a_t
 * (mean 1, sd 1, not logarithmic), ln b_t (mean ln 0.1, sd 1.5), then those of `inner`.
 */
export function taskKernel(taskCount: number, inner: Kernel): Kernel {
  return {
    name: `task × (${inner.name})`,
    hyperparameters: (columns) => [
      ...Array.from({ length: taskCount }, (_, t) => ({
        name: `loading of task ${t}`,
        mean: 1,
        sd: 1,
      })),
      ...Array.from({ length: taskCount }, (_, t) => ({
        name: `ln own variance of task ${t}`,
        mean: Math.log(0.1),
        sd: 1.5,
      })),
      ...inner.hyperparameters(columns.slice(0, -1)),
    ],
    bind: (inputs, workspace) => boundTask(taskCount, inner, inputs, workspace),
    cross: (...given) => crossTask(taskCount, inner, ...given),
  };
}

/** The covariance of the rows that the inputs have. */
function boundTask(
  taskCount: number,
  inner: Kernel,
  inputs: KernelInputs,
  workspace: Workspace,
): ReturnType<Kernel["bind"]> {
  const own = 2 * taskCount;
  const { kernels } = workspace;
  const { rows, size } = inputs;
  const bound = inner.bind(inputsWithoutTask(inputs, workspace), workspace);
  const tasks = taskNumbers(inputs, kernels.view());
  const values = workspace.allocate(size * size);
  const weights = workspace.allocate(size * size);
  return {
    add(theta, out) {
      const b = coregionalisation(theta, taskCount);
      const f = kernels.view();
      f.fill(0, values, values + size * size);
      bound.add(theta.subarray(own), values);
      for (let i = 0; i < rows; i++) {
        for (let k = i; k < rows; k++) {
          const share = b[(tasks[i] as number) * taskCount + (tasks[k] as number)] as number;
          const at = i * size + k;
          f[out + at] = (f[out + at] as number) + share * (f[values + at] as number);
        }
      }
    },
    addGradient(theta, weight, gradient) {
      const b = coregionalisation(theta, taskCount);
      const f = kernels.view();
      const sums = new Float64Array(taskCount * taskCount);
      for (let i = 0; i < rows; i++) {
        for (let k = i; k < rows; k++) {
          const pair = (tasks[i] as number) * taskCount + (tasks[k] as number);
          const mirrored = (tasks[k] as number) * taskCount + (tasks[i] as number);
          const g = f[weight + i * size + k] as number;
          const half = 0.5 * g * (f[values + i * size + k] as number);
          sums[pair] = (sums[pair] as number) + half;
          sums[mirrored] = (sums[mirrored] as number) + half;
          f[weights + i * size + k] = g * (b[pair] as number);
        }
      }
      for (let s = 0; s < taskCount; s++) {
        let slope = 0;
        for (let t = 0; t < taskCount; t++) {
          slope += 2 * (sums[s * taskCount + t] as number) * (theta[t] as number);
        }
        gradient[s] = (gradient[s] as number) + slope;
        gradient[taskCount + s] =
          (gradient[taskCount + s] as number) +
          Math.exp(theta[taskCount + s] as number) * (sums[s * taskCount + s] as number);
      }
      bound.addGradient(theta.subarray(own), weights, gradient.subarray(own));
    },
  };
}

/** The covariance of those rows with others. */
function crossTask(
  taskCount: number,
  inner: Kernel,
  ...[inputs, theta, blockMax, workspace]: Parameters<Kernel["cross"]>
): ReturnType<Kernel["cross"]> {
  const own = 2 * taskCount;
  const { kernels } = workspace;
  const { rows, size } = inputs;
  const b = coregionalisation(theta, taskCount);
  const tasks = taskNumbers(inputs, kernels.view());
  const inside = inner.cross(withoutTask(inputs), theta.subarray(own), blockMax, workspace);
  const values = workspace.allocate(size * blockMax);
  const diagonal = workspace.allocate(blockMax);
  return {
    add(other, out) {
      const { size: t } = other;
      const f = kernels.view();
      f.fill(0, values, values + size * t);
      inside.add(withoutTask(other), values);
      const otherTasks = taskNumbers(other, f);
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < other.rows; k++) {
          const pair = (tasks[i] as number) * taskCount + (otherTasks[k] as number);
          const at = i * t + k;
          f[out + at] = (f[out + at] as number) + (b[pair] as number) * (f[values + at] as number);
        }
      }
    },
    addDiagonal(other, out) {
      const f = kernels.view();
      f.fill(0, diagonal, diagonal + other.size);
      inside.addDiagonal(withoutTask(other), diagonal);
      const otherTasks = taskNumbers(other, f);
      for (let i = 0; i < other.rows; i++) {
        const own = b[(otherTasks[i] as number) * (taskCount + 1)] as number;
        f[out + i] = (f[out + i] as number) + own * (f[diagonal + i] as number);
      }
    },
  };
}

/** B = a a' + diag(b), taskCount×taskCount. */
function coregionalisation(theta: Float64Array, taskCount: number): Float64Array {
  const b = new Float64Array(taskCount * taskCount);
  for (let s = 0; s < taskCount; s++) {
    for (let t = 0; t < taskCount; t++) {
      b[s * taskCount + t] =
        (theta[s] as number) * (theta[t] as number) +
        (s === t ? Math.exp(theta[taskCount + s] as number) : 0);
    }
  }
  return b;
}

/** The last column of the inputs. */
function taskNumbers({ rows, columns, size, byColumn }: KernelRows, f: Float64Array): Int32Array {
  const from = byColumn + (columns - 1) * size;
  return Int32Array.from(f.subarray(from, from + rows));
}

/** The same rows without the last column. */
function withoutTask(rows: KernelRows): KernelRows {
  return { ...rows, columns: rows.columns - 1 };
}

function inputsWithoutTask(inputs: KernelInputs, workspace: Workspace): KernelInputs {
  const { rows, columns, data } = inputs;
  const own = new Float64Array(rows * (columns - 1));
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    own.set(data.subarray(from, from + columns - 1), i * (columns - 1));
  }
  return kernelInputs({ rows, columns: columns - 1, data: own }, workspace);
}
