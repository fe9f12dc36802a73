// The service's pool of evaluation threads: the same cells of sempl-fse24 in two threads and in one.
// By the clock, so it says something only on a machine whose cores are otherwise idle.
//   tsx bench/src/worker-pool.ts
import { type ResponseTable, suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import type { CellBatch } from "../../apps/api/src/evaluation/evaluation-request.ts";
import { computeBatches } from "../../apps/api/src/evaluation/worker-pool.ts";
import { type SemplSystem, semplTable } from "./sempl-table.ts";
import { medianOf, ratioLine } from "./timing.ts";

const SYSTEMS: readonly SemplSystem[] = ["x264", "sqlite"];
const CONTESTANTS = [
  { strategy: "informed-gp", learner: "" },
  { strategy: "target-only", learner: "random-forest" },
];
const REPEATS = [0, 1, 2];
const ROUNDS = 3;

/** Everything to compute about one table. */
interface Work {
  readonly table: ResponseTable;
  readonly batches: readonly CellBatch[];
}

const suite = suites.find(({ name }) => name === "sempl-fse24");
if (suite === undefined) throw new Error("there is no suite sempl-fse24");
const works = SYSTEMS.map((system): Work => {
  const table = semplTable(system);
  const batches = suiteTasks(suite, system, table.environments).flatMap((task) =>
    CONTESTANTS.map((contestant) => ({ task, ...contestant, repeats: REPEATS })),
  );
  return { table, batches };
});

/** Milliseconds until every batch is recorded, and the MAPE of all cells added up. */
async function timed(threadCount: number): Promise<{ ms: number; total: number }> {
  const found: number[] = [];
  const { signal } = new AbortController();
  const start = performance.now();
  for (const work of works) {
    await computeBatches({
      ...work,
      threadCount,
      signal,
      async record({ results }) {
        for (const { mapePercent } of results) found.push(mapePercent ?? Number.NaN);
      },
    });
  }
  const ms = performance.now() - start;
  // Sorted, so that the sum does not depend on which thread was first.
  return { ms, total: found.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) };
}

const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  rounds.push({ one: await timed(1), two: await timed(2) });
}
const totals = new Set(rounds.flatMap(({ one, two }) => [one.total, two.total]));
if (totals.size !== 1) throw new Error("one thread and two gave different results");
const cells = REPEATS.length * works.reduce((sum, { batches }) => sum + batches.length, 0);
const [one, two] = [rounds.map((round) => round.one.ms), rounds.map((round) => round.two.ms)];
console.log(
  ratioLine(`pool of 2 threads, ${cells} cells, 1 thread`, medianOf(two), medianOf(one), 1.8),
);
const ratios = rounds.map((round) => (round.one.ms / round.two.ms).toFixed(2));
console.log(`    by round ${ratios.join(" ")}`);
