import { setTimeout as wait } from "node:timers/promises";

/** Asks an address again and again. */
export interface Probe {
  /** Whether the newest answer to a question of after `since` was 200. */
  isGood(since: number): boolean;
  /** Asks no more. Milliseconds of the slowest answer, and how many answers were no. */
  stop(): Promise<{ readonly slowest: number; readonly noes: number }>;
}

const PAUSE_MS = 100;
/** Milliseconds after which an answer counts as never given. */
const LIMIT_MS = 60_000;

/** Starts to ask `address` ten times a second, one question at a time. */
export function probe(address: string): Probe {
  let slowest = 0;
  let noes = 0;
  let newest = { asked: 0, isGood: false };
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const isGood = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) }).then(
        ({ ok }) => ok,
        () => false,
      );
      slowest = Math.max(slowest, performance.now() - asked);
      if (!isGood) noes++;
      newest = { asked, isGood };
      await wait(PAUSE_MS);
    }
  })();
  return {
    isGood: (since) => newest.isGood && newest.asked >= since,
    async stop() {
      isOver = true;
      await asking;
      return { slowest, noes };
    },
  };
}
