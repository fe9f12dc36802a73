import { shiftTable } from "@perfatlas/modeling/conformance";
import type { CellResult, EvaluationTask } from "@perfatlas/modeling/evaluation";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CellBatch } from "../../apps/api/src/evaluation/evaluation-request.ts";
import { EvaluationThread } from "../../apps/api/src/evaluation/evaluation-thread.ts";
import { WorkerPool } from "../../apps/api/src/evaluation/worker-pool.ts";
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

interface Recorded {
  readonly batch: CellBatch;
  readonly results: readonly CellResult[];
}

/** A pool that is closed when the test ends, and what it recorded. */
function pool(threadCount: number, abort = new AbortController()) {
  const opened = new WorkerPool(threadCount, abort.signal);
  onTestFinished(() => opened.close());
  const results: Recorded[] = [];
  const work = (seed: number, cells: readonly CellBatch[]) => {
    const table = shiftTable(seed);
    // Two repeats at a time.
    return cells.flatMap((batch) =>
      batch.repeats.flatMap((_, i) =>
        i % 2 === 0
          ? [{ table, batches: [{ ...batch, repeats: batch.repeats.slice(i, i + 2) }] }]
          : [],
      ),
    );
  };
  const record = (batches: readonly CellBatch[], found: readonly (readonly CellResult[])[]) => {
    batches.forEach((batch, i) => void results.push({ batch, results: found[i] ?? [] }));
  };
  return {
    abort,
    results,
    work,
    start: () => opened.start(),
    compute(works: ReturnType<typeof work>, then = record) {
      const left = [...works];
      return opened.compute({
        take: async () => left.shift(),
        record: async ({ batches }, found) => then(batches, found),
      });
    },
  };
}

/** "budget/repeat: error" of every repeat, in an order of their own. */
function errorsOf(results: readonly Recorded[]): readonly string[] {
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
      await each.compute([
        ...each.work(1, [cell(6, 12)]),
        ...each.work(2, [cell(8, 5), cell(20, 5)]),
      ]);
      // The threads live on.
      await each.compute(each.work(3, [cell(9, 3)]));
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
    const record = () => {
      if (++count === 3) throw new Error("the disk is full");
    };
    const computing = full.compute(full.work(1, [cell(6, 100)]), record);
    await expect(computing).rejects.toThrow("the disk is full");
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
