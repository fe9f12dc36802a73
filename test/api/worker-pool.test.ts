import type { EvaluationTask } from "@perfatlas/modeling/evaluation";
import { numberAt } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { BatchQueue } from "../../apps/api/src/evaluation/batch-queue.ts";
import type { CellBatch } from "../../apps/api/src/evaluation/evaluation-request.ts";
import { EvaluationThread } from "../../apps/api/src/evaluation/evaluation-thread.ts";
import { type BatchResult, WorkerPool } from "../../apps/api/src/evaluation/worker-pool.ts";
import { shiftTable } from "../modeling/evaluation/shift-table.ts";
import { learnersOf, strategiesOf } from "./chosen.ts";

function cell(budget: number, repeatCount: number, changes: Partial<CellBatch> = {}): CellBatch {
  const task: EvaluationTask = {
    suite: "planted",
    suiteVersion: 1,
    subject: "planted",
    dataset: "planted",
    protocol: "unmeasured",
    sources: [0],
    target: 1,
    targetLabel: "target",
    budget,
    repeats: repeatCount,
  };
  const repeats = Array.from({ length: repeatCount }, (_, repeat) => repeat);
  const [strategy] = strategiesOf("target-only");
  const [learner] = learnersOf("ridge");
  return { task, strategy: strategy!, learner: learner!, repeats, ...changes };
}

/** A pool that is closed when the test ends, and what it recorded. */
function pool(threadCount: number, abort = new AbortController()) {
  const opened = new WorkerPool(threadCount, abort.signal);
  onTestFinished(() => opened.close());
  const results: BatchResult[] = [];
  const work = (seed: number, cells: readonly CellBatch[]) => ({
    table: shiftTable(seed),
    cells,
    async record(result: BatchResult) {
      results.push(result);
    },
  });
  return {
    abort,
    results,
    work,
    start: () => opened.start(),
    compute: (...works: ReturnType<typeof work>[]) => opened.compute(works),
  };
}

/** "budget/repeat: error" of every repeat, in an order of their own. */
function errorsOf(results: readonly BatchResult[]): readonly string[] {
  return results
    .flatMap(({ batch, results: cells }) =>
      cells.map(({ repeat, mapePercent }) => `${batch.task.budget}/${repeat}: ${mapePercent}`),
    )
    .sort();
}

describe("a pool of threads", () => {
  test("computes the same with two threads as with one, over several tables", async () => {
    const one = pool(1);
    const two = pool(2);
    two.start();
    for (const each of [one, two]) {
      await each.compute(each.work(1, [cell(6, 12)]), each.work(2, [cell(8, 5), cell(20, 5)]));
      // The threads live on.
      await each.compute(each.work(3, [cell(9, 3)]), each.work(4, []));
    }
    expect(errorsOf(one.results)).toHaveLength(25);
    expect(errorsOf(two.results)).toEqual(errorsOf(one.results));
  });

  test("ends with the error of a batch, and fails at once when it is used again", async () => {
    const broken = pool(2);
    const cells = [cell(6, 30), cell(5, 1, { strategy: { name: "none", settings: {} } })];
    await expect(broken.compute(broken.work(1, cells))).rejects.toThrow('"none"');
    await expect(broken.compute(broken.work(1, cells))).rejects.toThrow('"none"');
  });

  test("ends with the error of what records, and records nothing after that", async () => {
    const full = pool(2);
    let count = 0;
    const record = async () => {
      if (++count === 3) throw new Error("the disk is full");
    };
    const work = { ...full.work(1, [cell(6, 100)]), record };
    await expect(full.compute(work)).rejects.toThrow("the disk is full");
    expect(count).toBe(3);
  });

  test("stops in the middle of a batch when it is told to", async () => {
    const stopped = pool(2);
    const reason = new Error("the process stops");
    await stopped.compute(stopped.work(1, [cell(6, 1)]));
    const [strategy] = strategiesOf("informed-gp");
    const long = stopped.work(1, [cell(60, 1000, { strategy: strategy!, learner: null })]);
    const computing = stopped.compute(long);
    setTimeout(() => stopped.abort.abort(reason), 50);
    await expect(computing).rejects.toBe(reason);
    expect(errorsOf(stopped.results).length).toBeLessThan(100);
    await expect(stopped.compute(long)).rejects.toBe(reason);
  });
});

test("a thread that dies fails what waits in it and what comes later", async () => {
  const thread = new EvaluationThread(
    new URL(
      "data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.once('message',()=>process.exit(3))",
    ),
  );
  const table = shiftTable(1);
  const first = thread.compute(table, cell(6, 1));
  const second = thread.compute(table, cell(6, 1));
  await expect(first).rejects.toThrow("ended early");
  await expect(second).rejects.toThrow("ended early");
  await expect(thread.compute(table, cell(6, 1))).rejects.toThrow("ended early");
  await thread.end(new Error("over"));
});

test("a queue gives every repeat once; threads stay with a work, large budgets come first", () => {
  const cells = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 40 })),
    { maxLength: 6 },
  );
  const threads = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), threads, (given, turns) => {
      const works = given.map((each) => ({ cells: each.map(([b, count]) => cell(b, count)) }));
      const queue = new BatchQueue(works, 3);
      const seen: (readonly number[])[] = [];
      const worksOfThread = [0, 1, 2].map(() => [-1]);
      const budgetOfWork = works.map(() => 1e9);
      for (let turn = 0; ; turn++) {
        const thread = numberAt(turns, turn % turns.length);
        const before = queue.left;
        const next = queue.take(thread);
        if (next === undefined) break;
        const { budget } = next.batch.task;
        const { repeats } = next.batch;
        const index = works.indexOf(next.work);
        expect(repeats.length).toBeGreaterThan(0);
        expect(repeats.length).toBeLessThanOrEqual(Math.min(10, Math.ceil(before / 24)));
        expect(before - queue.left).toBe(repeats.length);
        expect(budget).toBeLessThanOrEqual(numberAt(budgetOfWork, index));
        budgetOfWork[index] = budget;
        const own = worksOfThread[thread] as number[];
        if (own.at(-1) !== index) own.push(index);
        seen.push(...repeats.map((repeat) => [index, budget, repeat]));
      }
      const all = works.flatMap((work, i) =>
        work.cells.flatMap(({ task, repeats }) => repeats.map((each) => [i, task.budget, each])),
      );
      expect(seen.map(String).sort()).toEqual(all.map(String).sort());
      expect(queue.left).toBe(0);
      for (const own of worksOfThread) expect(new Set(own).size).toBe(own.length);
    }),
  );
});

test("threads begin with different works, the largest first, and help where most is left", () => {
  const small = { cells: [cell(5, 2)] };
  const large = { cells: [cell(40, 9)] };
  const middle = { cells: [cell(9, 3)] };
  const queue = new BatchQueue([small, large, middle], 2);
  const take = (thread: number) => queue.take(thread)?.work;
  expect([take(0), take(1), take(0), take(1), take(1)]).toEqual([
    large,
    middle,
    large,
    middle,
    middle,
  ]);
  expect([take(1), take(1), take(1)]).toEqual([small, small, large]);
});
