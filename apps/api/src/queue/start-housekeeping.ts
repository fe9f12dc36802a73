import type { Report } from "../log/error-log.ts";

/** What is done while jobs are worked off, over and over. */
export interface Housekeeping {
  /** Ends it, after what is at hand. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Does the work now and every hour; what fails is reported, and tried again an hour later. */
export function startHousekeeping(
  work: () => Promise<unknown>,
  report: Report,
  everyMs = HOUR_MS,
): Housekeeping {
  let atHand: Promise<unknown> = Promise.resolve();
  const begin = () => {
    atHand = atHand.then(work).catch((error: unknown) => report("housekeeping", error));
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await atHand;
    },
  };
}
