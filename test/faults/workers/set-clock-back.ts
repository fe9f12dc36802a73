// Loaded before a worker: from SIGUSR2 on, the time of day of its process is an hour behind, as when an administrator sets
// the clock back. What only grows (performance.now, timers) goes on growing, as it does then.
import { isMainThread } from "node:worker_threads";

const HOUR_MS = 3_600_000;
const Real = Date;
let behind = 0;

class SetBack extends Real {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(Real.now() - behind);
    else super(...given);
  }
  static override now(): number {
    return Real.now() - behind;
  }
}

if (isMainThread) {
  process.on("SIGUSR2", () => {
    globalThis.Date = SetBack as DateConstructor;
    behind = HOUR_MS;
  });
}
