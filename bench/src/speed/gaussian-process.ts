// One evaluation of the marginal likelihood with its gradient, ARD RBF + noise, 14 options of SPEAR,
// against scikit-learn.
//   npm run bench -- gaussian-process
import { withWorkspace } from "@perfatlas/modeling/linalg";
import { createRng } from "@perfatlas/modeling/random";
import { numberAt, takeRows } from "@perfatlas/modeling/space";
import { mapObjective } from "../../../packages/modeling/src/learners/gaussian-process/map-objective.ts";
import { rbfKernel } from "../../../packages/modeling/src/learners/kernels/index.ts";
import { runPython } from "../python.ts";
import { ase17Table, asLists } from "../tables/ase17-table.ts";
import { medianMs, ratioLine } from "./timing.ts";

const sizes = [200, 500, 1000];
const { x, y } = ase17Table("spear.csv", 14, 14);
const rng = createRng(1);
const drawn = Int32Array.from({ length: 1000 }, () => rng.integer(y.length));
const rows = takeRows(x, drawn);
const z = Float64Array.from(drawn, (row) => Math.log(numberAt(y, row)));
const theirs = runPython<Record<string, number>>("gaussian_process", {
  ...asLists({ x: rows, y: z }),
  sizes,
  runs: 7,
});
for (const n of sizes) {
  const ours = withWorkspace((workspace) => {
    const kernel = rbfKernel();
    const columns = Array.from({ length: 14 }, (_, j) => `o${j}`);
    const hyperparameters = [
      ...kernel.hyperparameters(columns),
      { name: "ln noise variance", mean: Math.log(0.1), sd: 1.5 },
    ];
    const problem = {
      x: { rows: n, columns: 14, data: rows.data.subarray(0, n * 14) },
      z: z.subarray(0, n),
      omega: new Float64Array(n).fill(1),
      kernel,
      hyperparameters,
    };
    const objective = mapObjective(problem, workspace);
    const theta = Float64Array.from(hyperparameters, (entry) => entry.mean);
    const gradient = new Float64Array(theta.length);
    return medianMs(9, () => objective(theta, gradient));
  });
  const other = theirs?.[String(n)];
  const task = `likelihood and gradient, n = ${n}`;
  if (other !== undefined) console.log(ratioLine(`${task}, scikit-learn`, ours, other, 1.5));
}
