import type { CellResult, ResponseTable } from "@perfatlas/modeling/evaluation";
import { BatchQueue, type QueuedWork } from "./batch-queue.ts";
import type { CellBatch } from "./evaluation-request.ts";
import { EvaluationThread } from "./evaluation-thread.ts";

/** A batch and what came of it. */
export interface BatchResult {
  readonly batch: CellBatch;
  readonly results: readonly CellResult[];
}

/** What is to be computed about one table. */
export interface PoolWork extends QueuedWork {
  readonly table: ResponseTable;
  /** Called for one batch at a time, of all the work of a pool. */
  record(result: BatchResult): Promise<void>;
}

/** Batches that a thread is given at once: it need not wait for this process to hear of the first. */
const BATCHES_AHEAD = 2;

/** Threads that evaluate, so that this process keeps answering; they live until `close`. */
export class WorkerPool {
  readonly #threadCount: number;
  readonly #signal: AbortSignal;
  readonly #threads: EvaluationThread[] = [];
  readonly #abort = () => void this.#end(this.#signal.reason);

  /** @param signal ends all threads at once, in the middle of a batch. */
  constructor(threadCount: number, signal: AbortSignal) {
    this.#threadCount = threadCount;
    this.#signal = signal;
    signal.addEventListener("abort", this.#abort);
  }

  /** Starts the threads, which takes a moment: call it before the work is known. Twice does nothing. */
  start(): void {
    if (this.#threads.length > 0 || this.#signal.aborted) return;
    for (let i = 0; i < this.#threadCount; i++) this.#threads.push(new EvaluationThread());
  }

  /**
   * Computes all cells; results come in the order in which they are done. After an error the threads
   * are gone, and every later call fails.
   * @throws the first error of a thread or of `record`, or the signal's reason.
   */
  async compute(works: readonly PoolWork[]): Promise<void> {
    this.#signal.throwIfAborted();
    const queue = new BatchQueue(works, this.#threadCount);
    if (queue.left === 0) return;
    this.start();
    let recording: Promise<void> = Promise.resolve();
    const drive = async (thread: EvaluationThread, number: number) => {
      let own: Promise<void> = Promise.resolve();
      for (let taken = queue.take(number); taken !== undefined; taken = queue.take(number)) {
        const { work, batch } = taken;
        const results = await thread.compute(work.table, batch);
        // The last one only: threads go on while results are written, but never far ahead of it.
        await own;
        recording = recording.then(() => work.record({ batch, results }));
        own = recording;
        own.catch(() => {});
      }
      await own;
    };
    try {
      const lanes = this.#threads.flatMap((thread, number) =>
        Array.from({ length: BATCHES_AHEAD }, () => drive(thread, number)),
      );
      await Promise.all(lanes);
    } catch (error) {
      await this.#end(error);
      throw error;
    } finally {
      // An error must not leave a write behind that goes on unseen.
      await recording.catch(() => {});
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    this.#signal.removeEventListener("abort", this.#abort);
    await this.#end(new Error("the pool is closed"));
  }

  async #end(reason: unknown): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end(reason)));
  }
}
