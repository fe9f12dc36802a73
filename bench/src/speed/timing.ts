import { median } from "@perfatlas/modeling/stats";

/**
 * Median milliseconds of processor time of `runs` calls, after three that warm up. Processor time of
 * the whole process, the compiler's and the collector's threads included: it can be compared on a
 * machine that is busy, where the clock cannot.
 */
export function medianMs(runs: number, work: () => unknown): number {
  for (let warm = 0; warm < 3; warm++) work();
  return median(
    Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

/** One line: task, ours, theirs, ratio against the target. Above 1 means ours is faster. */
export function ratioLine(task: string, ours: number, theirs: number, target: number): string {
  const ratio = theirs / ours;
  const verdict = ratio >= target ? "reached" : "MISSED";
  return (
    `${task.padEnd(44)} ours ${ours.toFixed(1).padStart(9)} ms   theirs ` +
    `${theirs.toFixed(1).padStart(10)} ms   ${ratio.toFixed(2).padStart(7)} x faster   ` +
    `target ${target} x ${verdict}`
  );
}
