// The service's pool of evaluation threads: the same cells of sempl-fse24 in two threads and in one, from
// the start of the threads to the last result, as an evaluation of two subjects does it.
// By the clock, so it says something only on a machine whose cores are otherwise idle. A virtual machine may
// not have two whole cores even then: two pools of one thread at once show what it has in the same round.
//   npm run bench -- worker-pool
import { suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { median } from "@perfatlas/modeling/stats";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { WorkerPool } from "../../../apps/api/src/evaluation/worker-pool.ts";
import { type SemplSystem, semplTable } from "../tables/sempl-table.ts";
import { ratioLine } from "./timing.ts";

const SYSTEMS: readonly SemplSystem[] = ["x264", "sqlite"];
const CONTESTANTS = [
  { strategy: createStrategy("informed-gp"), learner: null },
  { strategy: createStrategy("target-only"), learner: createLearner("random-forest") },
];
// As many as the README's evaluation. Each thread compiles and fits the sources for itself: with three
// repeats, 10 s of work, that is a tenth of it.
const REPEATS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const ROUNDS = 3;

const suite = suites.find(({ name }) => name === "sempl-fse24");
if (suite === undefined) throw new Error("there is no suite sempl-fse24");
const pieces = SYSTEMS.flatMap((system) => {
  const table = semplTable(system);
  return suiteTasks(suite, system, table.environments)
    .toSorted((a, b) => b.budget - a.budget)
    .flatMap((task) =>
      CONTESTANTS.map(({ strategy, learner }) => ({
        task,
        strategy: { name: strategy.name, settings: strategy.settings },
        learner: learner === null ? null : { name: learner.name, settings: learner.settings },
        repeats: REPEATS,
      })),
    )
    .map((batch) => ({ table, batches: [batch] }));
});

/** Milliseconds until every batch is recorded, and the MAPE of all cells added up. */
async function timed(threadCount: number): Promise<{ ms: number; total: number }> {
  const found: number[] = [];
  const start = performance.now();
  const pool = new WorkerPool(threadCount, new AbortController().signal);
  try {
    const left = [...pieces];
    await pool.compute({
      take: async () => left.shift(),
      async record(_, results) {
        for (const { mapePercent } of results.flat()) found.push(mapePercent ?? Number.NaN);
      },
    });
  } finally {
    await pool.close();
  }
  const ms = performance.now() - start;
  // Sorted, so that the sum does not depend on which thread was first.
  return { ms, total: found.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) };
}

const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  const one = await timed(1);
  const two = await timed(2);
  const start = performance.now();
  await Promise.all([timed(1), timed(1)]);
  rounds.push({ one, two, bothMs: performance.now() - start });
}
const totals = new Set(rounds.flatMap(({ one, two }) => [one.total, two.total]));
if (totals.size !== 1) throw new Error("one thread and two gave different results");
const count = REPEATS.length * pieces.length;
const one = median(rounds.map((round) => round.one.ms));
const two = median(rounds.map((round) => round.two.ms));
// Both pools of one do the whole work: half of their time is what two cores need for it at best.
const best = median(rounds.map(({ bothMs }) => bothMs / 2));
console.log(ratioLine(`pool of 2 threads, ${count} cells, 1 thread`, two, one, 1.8));
console.log(ratioLine("pool of 2 threads, two cores at their best", two, best, 0.9));
const ratios = rounds.map((round) => (round.one.ms / round.two.ms).toFixed(2));
const bests = rounds.map((round) => ((2 * round.one.ms) / round.bothMs).toFixed(2));
console.log(`    by round ${ratios.join(" ")}; the machine at its best ${bests.join(" ")}`);
