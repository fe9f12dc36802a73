import type { Campaign } from "../campaign/campaign.ts";
import { durationMs } from "../experiment/quantities.ts";
import type { Machine } from "../machine/machine.ts";
import type { Outcome } from "./run-command.ts";

/**
 * Runs the program of an experiment on a simulated board that has a time of its own: it takes none of this computer's.
 * `words` are its command; what it may be, `checkPlan` has seen to.
 */
export async function performSimulated(
  { experiment }: Campaign,
  { clock, perform }: Machine & Required<Pick<Machine, "perform">>,
  words: readonly string[],
): Promise<Outcome> {
  const startMs = clock.monotonicMs();
  const work = perform(words.slice(2));
  const limitMs = durationMs(experiment.run.timeout);
  const isCut = work !== undefined && work.seconds * 1000 > limitMs;
  await clock.wait(isCut ? limitMs : 1000 * (work?.seconds ?? 0));
  const endMs = clock.monotonicMs();
  return {
    startMs,
    endMs,
    wallSeconds: (endMs - startMs) / 1000,
    exitCode: isCut ? null : work === undefined ? 2 : 0,
    end: isCut ? "timeout" : "exited",
    stdout: isCut ? "" : (work?.stdout ?? ""),
    stderr: work === undefined ? "simulate-workload needs CPU GPU MEMORY" : "",
    cut: [],
    leftRunning: 0,
  };
}
