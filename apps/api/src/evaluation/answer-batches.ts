import { parentPort } from "node:worker_threads";
import { type CellResult, evaluateCell, type ResponseTable } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy } from "@perfatlas/modeling/transfer";
import type { CellBatch } from "./evaluation-request.ts";

/** What a thread is told: the table that later batches are about, or a batch. */
export type WorkerRequest =
  | { readonly kind: "table"; readonly table: ResponseTable }
  | { readonly kind: "batch"; readonly batch: CellBatch };

/** What a thread answers to a batch; batches are answered in the order in which they came. */
export type WorkerAnswer =
  | { readonly kind: "results"; readonly results: readonly CellResult[] }
  | { readonly kind: "error"; readonly error: Error };

// One table at a time: what was computed for the one before it goes with it.
let table: ResponseTable | undefined;

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (request: WorkerRequest) => {
  // One after the other, in the order in which they came, though some wait for what they need.
  last = last.then(async () => {
    if (request.kind === "table") table = request.table;
    else parentPort?.postMessage(await answer(request.batch));
  });
});

async function answer({ task, ...batch }: CellBatch): Promise<WorkerAnswer> {
  try {
    if (table === undefined) throw new Error("a batch came before its table");
    const strategy = createStrategy(batch.strategy.name, batch.strategy.settings);
    // A task needs one, though the strategy will not use it.
    const { name, settings } = batch.learner ?? { name: "constant", settings: {} };
    const learner = createLearner(name, settings);
    await learner.prepare?.();
    const results: CellResult[] = [];
    for (const repeat of batch.repeats) {
      results.push(evaluateCell({ table, task, repeat, strategy, learner, clock }));
    }
    return { kind: "results", results };
  } catch (error) {
    return { kind: "error", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function clock(): number {
  return performance.now() / 1000;
}
