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

parentPort?.on("message", (request: WorkerRequest) => {
  if (request.kind === "table") {
    table = request.table;
    return;
  }
  parentPort?.postMessage(answer(request.batch));
});

function answer(batch: CellBatch): WorkerAnswer {
  try {
    if (table === undefined) throw new Error("a batch came before its table");
    const { task } = batch;
    const strategy = createStrategy(batch.strategy);
    // A task needs one, though the strategy will not use it.
    const learner = createLearner(batch.learner === "" ? "constant" : batch.learner);
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
