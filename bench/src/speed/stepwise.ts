// Stepwise selection, 14 main and 91 pairwise terms, SPEAR 16,384 rows, against numpy on the Gram
// matrix and R's step().
//   npm run bench -- stepwise
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { influenceModel } from "../../../packages/modeling/src/learners/influence-model.ts";
import { runPython } from "../python.ts";
import { ase17Table, asLists } from "../tables/ase17-table.ts";
import { medianMs, ratioLine } from "./timing.ts";

const { x, y } = ase17Table("spear.csv", 14, 14);
const sample = {
  space: { system: "spear", options: [], constraints: [] },
  metric: { name: "time", unit: "s", better: "lower" as const },
  configurations: [],
  x,
  y,
};
const learner = influenceModel();
const ours = medianMs(15, () => learner.fit(sample));
const model = learner.fit(sample);
const lists = asLists({ x, y });
const numpy = runPython<{ ms: number; steps: number; sse: number }>("stepwise", {
  ...lists,
  runs: 5,
});
console.log(`ours: ${model.steps.length} steps, SSE ${model.residualSumOfSquares.toFixed(6)}`);
if (numpy !== undefined) {
  console.log(`numpy: ${numpy.steps} steps, SSE ${numpy.sse.toFixed(6)}`);
  console.log(ratioLine("stepwise, numpy on the Gram matrix", ours, numpy.ms, 1));
}
const header = [...Array.from({ length: 14 }, (_, j) => `o${j}`), "y"].join(",");
const csv = [header, ...lists.x.map((row, i) => [...row, lists.y[i]].join(","))].join("\n");
const script = fileURLToPath(new URL("../../python/step.R", import.meta.url));
const r = spawnSync("Rscript", [script], { input: csv, encoding: "utf8" });
if (r.status === 0) console.log(ratioLine("stepwise, R step()", ours, Number(r.stdout), 100));
else console.log("R yardstick is missing");
