import type { Workspace } from "../../linalg/index.ts";
import type { Kernel } from "./kernel.ts";
import { type KernelInputs, kernelInputs } from "./kernel-inputs.ts";

/**
 * k((u, s), (v, t)) = B_st k'(u, v): intrinsic coregionalisation (Álvarez et al., 2012, §4.2; used for
 * source and target by Jamshidi et al., SEAMS 2017). The last column of the inputs is the task number,
 * 0 … taskCount − 1; `inner` sees the columns before it. B = a a' + diag(b): hyperparameters are a_t
 * (mean 1, sd 1, not logarithmic), ln b_t (mean ln 0.1, sd 1.5), then those of `inner`.
 */
export function taskKernel(taskCount: number, inner: Kernel): Kernel {
  const own = 2 * taskCount;
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
    bind(inputs, workspace) {
      const { kernels } = workspace;
      const { rows, size } = inputs;
      const bound = inner.bind(withoutTask(inputs, workspace), workspace);
      const tasks = taskNumbers(inputs);
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
        addCross(theta, other, out, scratch) {
          const b = coregionalisation(theta, taskCount);
          const cross = scratch.allocate(size * other.size);
          bound.addCross(theta.subarray(own), withoutTask(other, scratch), cross, scratch);
          const otherTasks = taskNumbers(other);
          const f = kernels.view();
          for (let i = 0; i < rows; i++) {
            for (let k = 0; k < other.rows; k++) {
              const pair = (tasks[i] as number) * taskCount + (otherTasks[k] as number);
              const at = i * other.size + k;
              f[out + at] =
                (f[out + at] as number) + (b[pair] as number) * (f[cross + at] as number);
            }
          }
        },
        addDiagonal(theta, other, diagonal) {
          const b = coregionalisation(theta, taskCount);
          const part = new Float64Array(other.rows);
          bound.addDiagonal(theta.subarray(own), dataWithoutTask(other), part);
          const otherTasks = taskNumbers(other);
          for (let i = 0; i < other.rows; i++) {
            const t = otherTasks[i] as number;
            diagonal[i] =
              (diagonal[i] as number) + (b[t * taskCount + t] as number) * (part[i] as number);
          }
        },
      };
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

function taskNumbers(inputs: KernelInputs): Int32Array {
  return Int32Array.from(
    { length: inputs.rows },
    (_, i) => inputs.data[i * inputs.columns + inputs.columns - 1] as number,
  );
}

function withoutTask(inputs: KernelInputs, workspace: Workspace): KernelInputs {
  const { rows, columns, data } = dataWithoutTask(inputs);
  return kernelInputs({ rows, columns, data }, workspace);
}

/** The same rows without the last column; its offsets are of the full inputs and must not be used. */
function dataWithoutTask(inputs: KernelInputs): KernelInputs {
  const { rows, columns } = inputs;
  const data = new Float64Array(rows * (columns - 1));
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    data.set(inputs.data.subarray(from, from + columns - 1), i * (columns - 1));
  }
  return { ...inputs, columns: columns - 1, data };
}
