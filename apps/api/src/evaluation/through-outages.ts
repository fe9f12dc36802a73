import { setTimeout as wait } from "node:timers/promises";
import { DatabaseUnavailableError, StatementTimeoutError } from "@perfatlas/db";

/** Milliseconds for which a database that does not answer is waited for. */
const OUTAGE_MS = 60_000;
/** Longest pause between two tries, in milliseconds. */
const PAUSE_MS = 2000;

/**
 * What `ask` answers; while the database is away it is asked again, so it must do no harm twice.
 * @throws what it throws otherwise, and when the outage lasts; the signal's reason.
 */
export async function throughOutages<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + OUTAGE_MS;
  for (let pause = 100; ; pause = Math.min(2 * pause, PAUSE_MS)) {
    try {
      return await ask();
    } catch (error) {
      const isPassing =
        error instanceof DatabaseUnavailableError || error instanceof StatementTimeoutError;
      if (!isPassing || performance.now() > end) throw error;
      signal.throwIfAborted();
      await wait(pause);
    }
  }
}
