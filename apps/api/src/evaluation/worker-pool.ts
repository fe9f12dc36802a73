import { Worker } from "node:worker_threads";
import type { CellResult, ResponseTable } from "@perfatlas/modeling/evaluation";
import type { CellBatch } from "./evaluation-request.ts";
import type { WorkerAnswer, WorkerRequest } from "./evaluation-worker.ts";

/** A batch and what came of it. */
export interface BatchResult {
  readonly batch: CellBatch;
  readonly results: readonly CellResult[];
}

/** What the threads compute. */
export interface PoolWork {
  readonly table: ResponseTable;
  readonly batches: readonly CellBatch[];
  readonly threadCount: number;
  /** Ends all threads at once. */
  readonly signal: AbortSignal;
  /** Called for one batch at a time; the next one waits for it. */
  record(result: BatchResult): Promise<void>;
}

/**
 * Computes batches in threads, so that this process keeps answering. Threads take batches in order;
 * results come in the order in which they are done.
 * @throws the first error of a thread or of `record`, or the signal's reason.
 */
export async function computeBatches(work: PoolWork): Promise<void> {
  const { batches, threadCount, signal } = work;
  signal.throwIfAborted();
  const count = Math.min(threadCount, batches.length);
  const threads = Array.from({ length: count }, () => new Thread(work.table));
  const queue = batches[Symbol.iterator]();
  let recording: Promise<void> = Promise.resolve();
  const drive = async (thread: Thread) => {
    for (const batch of queue) {
      const results = await thread.compute(batch, signal);
      recording = recording.then(() => work.record({ batch, results }));
      await recording;
    }
  };
  try {
    await Promise.all(threads.map(drive));
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
    // A thread's error must not leave a write behind that goes on unseen.
    await recording.catch(() => {});
  }
}

/** One worker thread; it computes one batch at a time. */
class Thread {
  readonly #worker: Worker;

  constructor(table: ResponseTable) {
    // No loader and no flags of this process: Node strips the types itself.
    this.#worker = new Worker(new URL("./evaluation-worker.ts", import.meta.url), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    // Errors are heard by `compute`; without a listener one between two batches would end the process.
    this.#worker.on("error", () => {});
    this.#post({ kind: "table", table });
  }

  compute(batch: CellBatch, signal: AbortSignal): Promise<readonly CellResult[]> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      const settle = (act: () => void) => {
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        signal.removeEventListener("abort", onAbort);
        act();
      };
      const onMessage = (answer: WorkerAnswer) =>
        settle(() => (answer.kind === "results" ? resolve(answer.results) : reject(answer.error)));
      const onError = (error: unknown) => settle(() => reject(error));
      const onExit = () => settle(() => reject(new Error("an evaluation thread ended early")));
      const onAbort = () => settle(() => reject(signal.reason));
      if (signal.aborted) return reject(signal.reason);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      signal.addEventListener("abort", onAbort);
      this.#post({ kind: "batch", batch });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request);
  }
}
