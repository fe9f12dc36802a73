import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Advice, AdviceTask } from "@perfatlas/modeling/advice";
import { ArgumentError } from "../errors/errors.ts";
import type { AdviceMessage } from "./answer-advice.ts";

/**
 * `advise` in a thread, so that this process keeps answering.
 * @param signal ends the computation at once.
 * @throws ArgumentError with the code of what is refused, or the signal's reason.
 */
export async function adviseInThread(task: AdviceTask, signal: AbortSignal): Promise<Advice> {
  const worker = new Worker(new URL("./advice-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  try {
    const [message] = await once(worker, "message", { signal });
    const { advice, refusal } = message as AdviceMessage;
    if (refusal !== null) throw new ArgumentError(refusal.code, refusal.message);
    return advice;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}
