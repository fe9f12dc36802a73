// informed-gp on cells of sempl-fse24 against the same two processes in numpy and scipy on one thread.
// Inputs are prepared once for both; forests of sources are not timed on either side.
//   npm run bench -- informed-gp
import { suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import { CPythonRandom, createRng } from "@perfatlas/modeling/random";
import {
  encode,
  encodedColumns,
  type Matrix,
  numberAt,
  type Sample,
  takeRows,
} from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { informedInputs } from "../../../packages/modeling/src/transfer/informed-gp/informed-inputs.ts";
import { fitLogProcess } from "../../../packages/modeling/src/transfer/informed-gp/log-process.ts";
import { sourceView } from "../../../packages/modeling/src/transfer/informed-gp/source-view.ts";
import { runPython } from "../python.ts";
import { type SemplSystem, semplTable } from "../tables/sempl-table.ts";
import { medianMs, ratioLine } from "./timing.ts";

const SETTINGS = {
  kernel: "rbf" as const,
  optionWeight: 0.001,
  sourceWeight: 0.3,
  noise: 0.05,
  interaction: 0.2,
  nu: 4,
  fitRowCountMax: 150,
  iterationCount: 40,
  refineCount: 15,
};
const cells: readonly [SemplSystem, number][] = [
  ["sqlite", 42],
  ["x264", 81],
  ["spear", 42],
  ["deeparch", 36],
  ["sac", 174],
  ["storm", 422],
];
const lists = ({ rows, columns, data }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * columns, (i + 1) * columns)));

const suite = suites.find(({ name }) => name === "sempl-fse24");
if (suite === undefined) throw new Error("there is no suite sempl-fse24");
for (const [system, budget] of cells) {
  const table = semplTable(system);
  const task = suiteTasks(suite, system, table.environments).find((t) => t.budget === budget);
  if (task === undefined) throw new Error(`no cell ${system}/${budget}`);
  const kept = Int32Array.from(table.configurations.keys()).filter((row) =>
    table.values.every((values) => numberAt(values, row) > 0),
  );
  const x = takeRows(encode(table.space, table.configurations), kept);
  const columnOf = (e: number): Float64Array =>
    Float64Array.from(kept, (row) => numberAt(table.values[e] as Float64Array, row));
  const { space, metric } = table;
  const views = task.sources.flatMap((e) => {
    const sample: Sample = { space, metric, configurations: [], x, y: columnOf(e) };
    return sourceView(sample) ?? [];
  });
  const train = new CPythonRandom(0).sample(Int32Array.from(kept.keys()), budget);
  const isTrain = new Set(train);
  const asked = Int32Array.from(kept.keys()).filter((place) => !isTrain.has(place));
  const own = takeRows(x, train);
  const other = takeRows(x, asked);
  const names = encodedColumns(space).map((column) => column.name);
  const inputs = informedInputs(names, [x], views);
  const opinions = views.map((view) => view.opinions(own));
  const otherOpinions = views.map((view) => view.opinions(other));
  const u = inputs.rows(own, opinions);
  const v = inputs.rows(other, otherOpinions);
  const target = columnOf(task.target);
  const z = Float64Array.from(train, (place) => Math.log(numberAt(target, place)));
  const base = (opinions[0] as { smoothed: Float64Array }).smoothed;
  const askedBase = (otherOpinions[0] as { smoothed: Float64Array }).smoothed;
  const rest = z.map((value, i) => value - numberAt(base, i));
  const run = (): Float64Array => {
    const rng = createRng(1);
    const a = fitLogProcess(inputs, u, z, SETTINGS, rng).predict(v);
    const b = fitLogProcess(inputs, u, rest, SETTINGS, rng).predict(v);
    const answers = new Float64Array(v.rows);
    for (let i = 0; i < answers.length; i++) {
      const mean = numberAt(a.mean, i) + numberAt(b.mean, i) + numberAt(askedBase, i);
      answers[i] = mean / 2 - (numberAt(a.variance, i) + numberAt(b.variance, i)) / 4;
    }
    return answers;
  };
  const answers = run();
  const input = {
    u: lists(u),
    z: Array.from(z),
    base: Array.from(base),
    asked: lists(v),
    askedBase: Array.from(askedBase),
    options: inputs.optionCount,
    runs: 3,
  };
  // In turns, so that whatever else the machine does falls on both.
  const ours: number[] = [];
  const theirs: number[] = [];
  let theirAnswers: readonly number[] | undefined;
  for (let batch = 0; batch < 5; batch++) {
    ours.push(medianMs(5, run));
    const numpy = runPython<{ ms: number; answers: number[] }>("informed_gp", input);
    if (numpy === undefined) break;
    theirs.push(numpy.ms);
    theirAnswers = numpy.answers;
  }
  if (theirAnswers === undefined) continue;
  const apart = answers.reduce(
    (sum, value, i) => sum + Math.abs(value - numberAt(theirAnswers, i)),
    0,
  );
  const name = `informed-gp ${system}, n = ${budget}, numpy`;
  console.log(ratioLine(name, median(ours), median(theirs), 1.5));
  console.log(
    `    mean |difference of ln ŷ| to numpy ${(apart / answers.length).toExponential(1)}`,
  );
}
