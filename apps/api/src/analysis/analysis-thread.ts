import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ThreadMessage } from "./answer-tasks.ts";
import type { FigureAnswer, FigureTask } from "./figure-task.ts";

/** Seconds that one figure may take: beyond them the data are too large for it. */
const PATIENCE_SECONDS = 180;

/** A thread that computes figures, so that this process keeps answering; one figure at a time. */
export class AnalysisThread {
  readonly #isInBackground: boolean;
  #worker: Worker | undefined;

  /** @param isInBackground whether all other threads go before it: nobody waits for what it computes. */
  constructor({ isInBackground }: { readonly isInBackground: boolean }) {
    this.#isInBackground = isInBackground;
  }

  /**
   * The answer to a task. What takes longer than it may is refused as TOO_LARGE.
   * @param signal ends the computation at once.
   * @throws the signal's reason, or the fault of the program that the thread met.
   */
  async compute(task: FigureTask, signal: AbortSignal): Promise<FigureAnswer> {
    signal.throwIfAborted();
    this.#worker ??= new Worker(new URL("./analysis-worker.ts", import.meta.url), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      workerData: { isInBackground: this.#isInBackground },
    });
    const deadline = AbortSignal.timeout(PATIENCE_SECONDS * 1000);
    this.#worker.postMessage(task);
    try {
      const [message] = await once(this.#worker, "message", {
        signal: AbortSignal.any([signal, deadline]),
      });
      if ("error" in (message as ThreadMessage)) throw (message as { error: unknown }).error;
      return (message as { answer: FigureAnswer }).answer;
    } catch (error) {
      await this.close();
      signal.throwIfAborted();
      if (!deadline.aborted) throw error;
      const message = `not computed within ${PATIENCE_SECONDS} s: the data are too large for it`;
      return { result: null, refusal: { code: "TOO_LARGE", message } };
    }
  }

  /** Ends the thread; the next task begins another one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
