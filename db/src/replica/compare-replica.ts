import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../open/open-database.ts";
import { askPrimary, askReplica, refusalOf } from "./ask-server.ts";

/** How a replica stands to its primary. */
export interface ComparedReplica {
  /** Why it is none; undefined when it is one. */
  readonly refusal: string | undefined;
  /** Seconds in which it took in what the primary had written when it was asked; undefined: not in `seconds`. */
  readonly secondsBehind: number | undefined;
}

/** Milliseconds between two questions. */
const PAUSE_MS = 50;

/**
 * Asks a primary and its replica where they are, and waits for at most `seconds` until the one is where the other was.
 * @throws DatabaseUnavailableError when one of them does not answer.
 */
export async function compareReplica(
  urls: { readonly primary: string; readonly replica: string },
  seconds: number,
): Promise<ComparedReplica> {
  const primary = await openDatabase({ url: urls.primary, connections: 1 });
  const replica = await openDatabase({ url: urls.replica, connections: 1 });
  try {
    const now = await askPrimary(primary);
    const start = performance.now();
    for (;;) {
      const there = await askReplica(replica);
      const refusal = refusalOf(there, now);
      const passed = (performance.now() - start) / 1000;
      if (refusal !== undefined) return { refusal, secondsBehind: undefined };
      if (there.replayed >= now.position) return { refusal, secondsBehind: passed };
      if (passed > seconds) return { refusal, secondsBehind: undefined };
      await wait(PAUSE_MS);
    }
  } finally {
    await primary.close();
    await replica.close();
  }
}
