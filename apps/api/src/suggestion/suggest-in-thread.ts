import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { ArgumentError } from "../errors/errors.ts";
import { SharedLine } from "../line/shared-line.ts";
import type { SuggestionAnswer, SuggestionTask } from "./suggestion-task.ts";

/** Milliseconds of computing; a client waits two minutes. */
const PATIENCE_MS = 80_000;

const line = new SharedLine({
  running: 1,
  waitingOfOne: 3,
  waitingOfAll: 30,
  patience: 30_000,
  what: "suggestions",
  refuse: (message) => new ArgumentError("BUSY", message),
});

/**
 * `suggest` in a thread, so that this process keeps answering; one at a time, owners in turn.
 * @throws ArgumentError when it takes too long or too many wait.
 */
export async function suggestInThread(
  task: SuggestionTask,
  owner: string,
): Promise<SuggestionAnswer> {
  return await line.take(owner, () => compute(task));
}

async function compute(task: SuggestionTask): Promise<SuggestionAnswer> {
  const worker = new Worker(new URL("./suggestion-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  try {
    const [answer] = await once(worker, "message", { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer as SuggestionAnswer;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    const message = `no suggestion within ${PATIENCE_MS / 1000} s; give fewer sources`;
    throw new ArgumentError("TOO_LARGE", message, { cause: error });
  } finally {
    await worker.terminate();
  }
}
