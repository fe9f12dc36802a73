// Network 14-64-64-1, 1,000 rows of SPEAR, 200 epochs of batches of 32, Adam, against scikit-learn.
//   npm run bench -- mlp

import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import { mlp } from "../../../packages/modeling/src/learners/mlp.ts";
import { runPython } from "../python.ts";
import { ase17Table, asLists } from "../tables/ase17-table.ts";
import { medianMs, ratioLine } from "./timing.ts";

const table = ase17Table("spear.csv", 14, 14, 1000);
const y = table.y.map(Math.log);
const sample = {
  space: { system: "spear", options: [], constraints: [] },
  metric: { name: "time", unit: "s", better: "lower" as const },
  configurations: [],
  x: table.x,
  y,
};
const learner = mlp({ stepCountMin: 0 });
const ours = medianMs(5, () => learner.fit(sample, createRng(1)));
const predictor = learner.fit(sample, createRng(1));
const predicted = predictor.predict(table.x);
const center = mean(y);
const spread = y.reduce((sum, value) => sum + (value - center) ** 2, 0);
const error = y.reduce((sum, value, i) => sum + (value - numberAt(predicted, i)) ** 2, 0) / spread;
const other = runPython<{ ms: number; error: number }>("mlp", {
  ...asLists({ x: table.x, y }),
  runs: 3,
});
console.log(`ours (${predictor.backend}): training error ${error.toFixed(5)} of the variance`);
if (other !== undefined) {
  console.log(`scikit-learn: training error ${other.error.toFixed(5)} of the variance`);
  console.log(ratioLine("MLP 14-64-64-1, 200 epochs, scikit-learn", ours, other.ms, 3));
}
