import type { CellResult, ResponseTable } from "@perfatlas/modeling/evaluation";
import type { CellBatch } from "./evaluation-request.ts";
import { EvaluationThread } from "./evaluation-thread.ts";

/** What a thread is given at once: batches about one table, and whatever belongs to them. */
export interface PoolWork {
  readonly table: ResponseTable;
  readonly batches: readonly CellBatch[];
}

/** Where work comes from and results go. */
export interface PoolSource<Work extends PoolWork> {
  /**
   * The next work of a thread; undefined when there is none and none will come.
   * @param thread its number: it keeps what it computed about a table.
   */
  take(thread: number): Promise<Work | undefined>;
  /** Called for one work at a time, with the results of each of its batches. */
  record(work: Work, results: readonly (readonly CellResult[])[]): Promise<void>;
}

/** Works that a thread is given at once: it need not wait for this process to hear of the first. */
const WORKS_AHEAD = 2;

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
   * Computes what the source has; results come in the order in which they are done. After an error the threads
   * are gone, and every later call fails.
   * @throws the first error of a thread or of the source, or the signal's reason.
   */
  async compute<Work extends PoolWork>(source: PoolSource<Work>): Promise<void> {
    this.#signal.throwIfAborted();
    this.start();
    let recording: Promise<void> = Promise.resolve();
    const drive = async (thread: EvaluationThread, number: number) => {
      let own: Promise<void> = Promise.resolve();
      for (let work = await source.take(number); work; work = await source.take(number)) {
        const { table, batches } = work;
        const results = await Promise.all(batches.map((batch) => thread.compute(table, batch)));
        // The last one only: threads go on while results are written, but never far ahead of it.
        await own;
        const computed = work;
        recording = recording.then(() => source.record(computed, results));
        own = recording;
        own.catch(() => {});
      }
      await own;
    };
    try {
      const lanes = this.#threads.flatMap((thread, number) =>
        Array.from({ length: WORKS_AHEAD }, () => drive(thread, number)),
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
