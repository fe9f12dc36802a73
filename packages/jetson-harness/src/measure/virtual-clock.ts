import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "./clock.ts";

/** A time that passes only when somebody waits. What is due meanwhile happens at its moment, in order. */
export interface VirtualClock extends Clock {
  /** Does something once it is `atMs` by the monotonic clock. @returns what cancels it. */
  at(atMs: number, work: () => void): () => void;
}

interface Due {
  readonly atMs: number;
  readonly work: () => void;
}

/** When every simulated time begins: equal campaigns have equal logs. */
const BEGINNING = Date.UTC(2026, 0, 1);

/** A new virtual clock. It lets this process see to its signals and timers at every wait. */
export function virtualClock(): VirtualClock {
  let now = 0;
  const dues = new Set<Due>();
  const next = (until: number): Due | undefined => {
    let first: Due | undefined;
    for (const due of dues) {
      if (due.atMs <= until && (first === undefined || due.atMs < first.atMs)) first = due;
    }
    return first;
  };
  const clock: VirtualClock = {
    wallMs: () => BEGINNING + now,
    monotonicMs: () => now,
    at(atMs, work) {
      const due = { atMs, work };
      dues.add(due);
      return () => void dues.delete(due);
    },
    every(ms, work) {
      let cancel: () => void;
      const again = (): void => {
        cancel = clock.at(now + ms, () => {
          again();
          work();
        });
      };
      again();
      return () => cancel();
    },
    async wait(ms) {
      await turn();
      const until = now + ms;
      for (let due = next(until); due !== undefined; due = next(until)) {
        dues.delete(due);
        now = Math.max(now, due.atMs);
        due.work();
      }
      now = until;
    },
  };
  return clock;
}
