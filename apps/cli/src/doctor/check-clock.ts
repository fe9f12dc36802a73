import type { Finding } from "./finding.ts";

/** Milliseconds of difference between clocks that are a word worth, and that make times useless. */
const CLOCK = { warning: 5000, fault: 60_000 };

/** What the difference between the clocks of a server and of this machine comes to. */
export function checkClock(about: string, aheadMs: number): Finding {
  const size = Math.abs(aheadMs);
  const seconds = (size / 1000).toFixed(1);
  const says = `the server's is ${seconds} s ${aheadMs > 0 ? "ahead of" : "behind"} this machine's`;
  if (size < CLOCK.warning) return { about, level: "ok", says };
  const level = size < CLOCK.fault ? "warning" : "fault";
  return { about, level, says, remedy: "have both follow one time server (chrony, timesyncd)" };
}
