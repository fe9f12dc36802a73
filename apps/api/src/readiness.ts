import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@perfatlas/db";

/** Milliseconds that the database may take for a word, so that a probe hears within two seconds. */
const LIMIT_MS = 1500;

/**
 * A function that says whether the database answers now. However many ask at once, one question is on
 * the way; when it gets no answer, all hear so in time.
 */
export function createReadiness(database: Database): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = () => {
    asking ??= database
      .rawQuery("select 1")
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  return async () => {
    const over = new AbortController();
    try {
      const late = wait(LIMIT_MS, false, { signal: over.signal }).catch(() => false);
      return await Promise.race([ask(), late]);
    } finally {
      over.abort();
    }
  };
}
