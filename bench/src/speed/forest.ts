// Forest fit and predict against scikit-learn on one thread, and against ml-random-forest.
//   npm run bench -- forest
import { createRng } from "@perfatlas/modeling/random";
import { mean } from "@perfatlas/modeling/stats";
import { RandomForestRegression } from "ml-random-forest";
import { ForestPredictor } from "../../../packages/modeling/src/learners/random-forest/forest-predictor.ts";
import { growForest } from "../../../packages/modeling/src/learners/random-forest/grow-forest.ts";
import { runPython } from "../python.ts";
import { ase17Table, asLists, type Table } from "../tables/ase17-table.ts";
import { medianMs, ratioLine } from "./timing.ts";

const spear = ase17Table("spear.csv", 14, 14);
const thousand = ase17Table("spear.csv", 14, 14, 1000);
const sac = ase17Table("sac_nbody_others.csv", 57, 57);
const tasks: readonly [string, Table, Table, number][] = [
  ["SPEAR 1,000 × 14", thousand, spear, 4],
  ["SPEAR 16,384 × 14", spear, spear, 2.5],
  ["SaC 4,999 × 57", sac, sac, 1.8],
];
const rng = createRng(1);

function settingsOf(table: Table) {
  const columnsPerSplit = table.x.columns;
  return { treeCount: 100, minLeaf: 1, columnsPerSplit, bootstrap: true, maxDepth: 1000 };
}

for (const [name, table, asked, target] of tasks) {
  const settings = settingsOf(table);
  const input = { ...asLists(table), asked: asLists(asked).x, runs: 3 };
  const ours: number[] = [];
  const theirs: number[] = [];
  const oursPredict: number[] = [];
  const theirsPredict: number[] = [];
  for (let batch = 0; batch < 2; batch++) {
    ours.push(medianMs(3, () => growForest(table.x, table.y, settings, rng)));
    const forest = growForest(table.x, table.y, settings, rng);
    const predictor = new ForestPredictor(forest, table.y, settings, rng);
    oursPredict.push(medianMs(3, () => predictor.predict(asked.x)));
    const other = runPython<{ fit: number; predict: number }>("forest", input);
    if (other === undefined) continue;
    theirs.push(other.fit);
    theirsPredict.push(other.predict);
  }
  if (theirs.length === 0) continue;
  console.log(ratioLine(`fit ${name}, scikit-learn`, mean(ours), mean(theirs), target));
  const rows = asked.x.rows.toLocaleString("en");
  const task = `predict ${rows} rows, ${name}`;
  console.log(ratioLine(task, mean(oursPredict), mean(theirsPredict), 1.4));
}

if (!process.argv.includes("--without-ml")) {
  // Ten trees, scaled to a hundred: a hundred take the package half a minute or more.
  const lists = asLists(thousand);
  const start = process.cpuUsage();
  const forest = new RandomForestRegression({
    nEstimators: 10,
    maxFeatures: 1,
    replacement: false,
    useSampleBagging: true,
    noOOB: true,
    seed: 1,
    treeOptions: { minNumSamples: 1 },
  });
  forest.train(lists.x, lists.y);
  const spent = process.cpuUsage(start);
  const theirs = (10 * (spent.user + spent.system)) / 1000;
  const ours = medianMs(5, () => growForest(thousand.x, thousand.y, settingsOf(thousand), rng));
  console.log(ratioLine("fit SPEAR 1,000 × 14, ml-random-forest (10 × 10)", ours, theirs, 200));
}
