import { withWorkspace } from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { mapObjective } from "../../../packages/modeling/src/learners/gaussian-process/map-objective.ts";
import {
  constantKernel,
  type Kernel,
  linearKernel,
  matern32Kernel,
  matern52Kernel,
  rbfKernel,
  sumKernel,
  taskKernel,
} from "../../../packages/modeling/src/learners/kernels/index.ts";

const kernels: readonly Kernel[] = [
  constantKernel(),
  linearKernel(),
  rbfKernel(),
  matern32Kernel(),
  matern52Kernel(),
  sumKernel(constantKernel(), linearKernel(), rbfKernel()),
  taskKernel(2, sumKernel(constantKernel(), matern52Kernel())),
];

describe("the posterior of a Gaussian process's hyperparameters", () => {
  for (const kernel of kernels) {
    test(`gradient equals the difference quotient: ${kernel.name}`, () => {
      const rng = createRng(`gradient of ${kernel.name}`);
      const n = 23;
      const d = 6;
      const data = Float64Array.from({ length: n * d }, (_, at) =>
        at % d === d - 1 ? Math.floor(at / d) % 2 : rng.normal(),
      );
      const z = Float64Array.from({ length: n }, () => rng.normal());
      const omega = Float64Array.from({ length: n }, () => 0.5 + rng.next());
      const columns = Array.from({ length: d }, (_, j) => `o${j}`);
      const hyperparameters = [
        ...kernel.hyperparameters(columns),
        { name: "ln noise variance", mean: Math.log(0.05), sd: 1.5 },
      ];
      withWorkspace((workspace) => {
        const x = { rows: n, columns: d, data };
        const f = mapObjective({ x, z, omega, kernel, hyperparameters }, workspace);
        const theta = Float64Array.from(hyperparameters, (h) => h.mean + 0.5 * rng.normal());
        const gradient = new Float64Array(theta.length);
        f(theta, gradient);
        const analytic = gradient.slice();
        for (let j = 0; j < theta.length; j++) {
          const h = 1e-5;
          const up = theta.slice();
          up[j] = numberAt(up, j) + h;
          const down = theta.slice();
          down[j] = numberAt(down, j) - h;
          const quotient = (f(up, gradient) - f(down, gradient)) / (2 * h);
          const error = Math.abs(quotient - numberAt(analytic, j));
          expect(error, hyperparameters[j]?.name).toBeLessThanOrEqual(1e-5);
        }
      });
    });
  }
});
