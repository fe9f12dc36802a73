import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { ArgumentError } from "../errors/errors.ts";
import type { SuggestionAnswer, SuggestionTask } from "./suggestion-task.ts";

/** A client waits two minutes. */
const PATIENCE_MS = 100_000;
/** Suggestions that are computed at once, and those that may wait for it. */
const THREADS = 1;
const WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * `suggest` in a thread, so that this process keeps answering; one at a time.
 * @throws ArgumentError when it takes too long or too many wait.
 */
export async function suggestInThread(task: SuggestionTask): Promise<SuggestionAnswer> {
  if (waiting.length >= WAITING) {
    throw new ArgumentError("BUSY", "too many suggestions are being computed; ask again later");
  }
  while (running >= THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await compute(task);
  } finally {
    running--;
    waiting.shift()?.();
  }
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
