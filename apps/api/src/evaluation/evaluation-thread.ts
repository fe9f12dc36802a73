import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { CellResult, ResponseTable } from "@perfatlas/modeling/evaluation";
import type { WorkerAnswer, WorkerRequest } from "./answer-batches.ts";
import type { CellBatch } from "./evaluation-request.ts";

interface Waiting {
  resolve(results: readonly CellResult[]): void;
  reject(error: unknown): void;
}

/**
 * MiB of a thread's youngest objects before they are looked through; V8 begins with 1. Cells leave
 * little behind, so V8 sees no reason to take more, and two threads that stop every few milliseconds
 * for a collection, each of which wants helpers on both cores, lose 5 % of their time by it.
 */
const YOUNG_MIB = 16;

/** One worker thread. It computes one batch after the other; some may wait in it. */
export class EvaluationThread {
  readonly #worker: Worker;
  /** Batches that are not answered yet, in their order. */
  readonly #waiting: Waiting[] = [];
  #table: ResponseTable | undefined;
  /** Why nothing more can be computed. */
  #end: { readonly reason: unknown } | undefined;

  /** @param entry what the thread runs. */
  constructor(entry: URL = new URL("./evaluation-worker.ts", import.meta.url)) {
    // Read when a heap is made: those that are there keep theirs.
    setFlagsFromString(`--min-semi-space-size=${YOUNG_MIB}`);
    // No loader and no flags of this process: Node strips the types itself.
    this.#worker = new Worker(entry, { execArgv: ["--disable-warning=ExperimentalWarning"] });
    this.#worker.on("message", (answer: WorkerAnswer) => {
      const batch = this.#waiting.shift();
      if (answer.kind === "results") batch?.resolve(answer.results);
      else batch?.reject(answer.error);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("an evaluation thread ended early")));
  }

  /** The results of a batch about a table, which is sent when it is another than that of the last. */
  compute(table: ResponseTable, batch: CellBatch): Promise<readonly CellResult[]> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) return reject(this.#end.reason);
      this.#waiting.push({ resolve, reject });
      if (table !== this.#table) this.#post({ kind: "table", table });
      this.#table = table;
      this.#post({ kind: "batch", batch });
    });
  }

  /** Ends the thread at once, in the middle of a batch if need be; what waits fails with `reason`. */
  async end(reason: unknown): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request);
  }

  #fail(reason: unknown): void {
    this.#end ??= { reason };
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end.reason);
  }
}
