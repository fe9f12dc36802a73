// Design and fit of informed-mixture against informed-gp on the same tasks in one run: processor time,
// sources prepared before. At most five times as long is wanted.
//   npm run bench -- informed-mixture
import { type ResponseTable, replay, suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { prepareTable } from "../../../packages/modeling/src/evaluation/prepared-table.ts";
import { opml19Table } from "../tables/opml19-tables.ts";
import { semplTable } from "../tables/sempl-table.ts";
import { medianMs } from "./timing.ts";

const TIMES_AT_MOST = 5;
const tx2 = opml19Table("jetson-tx2-opml19", "inference_time");
const cells: readonly [string, string, ResponseTable, number][] = [
  ["opml19-tx2", "inference-time", tx2, 8],
  ["opml19-tx2", "inference-time", tx2, 19],
  ["opml19-tx2", "inference-time", tx2, 77],
  ["sempl-fse24", "sqlite", semplTable("sqlite"), 42],
  ["sempl-fse24", "x264", semplTable("x264"), 81],
  ["sempl-fse24", "deeparch", semplTable("deeparch"), 36],
  ["sempl-fse24", "sac", semplTable("sac"), 174],
];

for (const [suiteName, subject, table, budget] of cells) {
  const suite = suites.find(({ name }) => name === suiteName);
  if (suite === undefined) throw new Error(`there is no suite ${suiteName}`);
  const task = suiteTasks(suite, subject, table.environments).find((own) => own.budget === budget);
  if (task === undefined) throw new Error(`no cell ${subject}/${budget}`);
  const ready = prepareTable(table, task.protocol);
  const rows = ready.measurableRows(task.target);
  const values = table.values[task.target] ?? new Float64Array(0);
  const transferTask = {
    space: table.space,
    metric: table.metric,
    sources: task.sources.map((source) => ready.source(source)),
    candidates: Array.from(rows, (row) => table.configurations[row] ?? {}),
    budget,
    learner: createLearner("constant"),
  };
  const answers = Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  const [ours, theirs] = ["informed-mixture", "informed-gp"].map((name) => {
    const strategy = createStrategy(name);
    return medianMs(7, () => replay(strategy, transferTask, answers, createRng(1)));
  }) as [number, number];
  const ratio = ours / theirs;
  const verdict = ratio <= TIMES_AT_MOST ? "reached" : "MISSED";
  console.log(
    `${`${subject}, n = ${budget}`.padEnd(28)} informed-mixture ${ours.toFixed(1).padStart(7)} ms   ` +
      `informed-gp ${theirs.toFixed(1).padStart(7)} ms   ${ratio.toFixed(1)} times   ${verdict}`,
  );
}
