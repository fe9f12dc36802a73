import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { parentAdviser, TuningRefusedError } from "./parent-adviser.ts";
import { runExperiment } from "./run-experiment.ts";

/**
 * `tune`: measures what the process that started this one asks for, round by round, over its channel. When that
 * process is gone it ends as after a signal: knobs are restored, and the same command goes on.
 * @throws UsageError where nobody listens.
 */
export async function tuneExperiment(options: CommandOptions, terminal: Terminal): Promise<number> {
  if (process.send === undefined) {
    throw new UsageError("`perfatlas tune FILE` starts this command and says what to measure");
  }
  const orphaned = (): void => void process.kill(process.pid, "SIGTERM");
  process.once("disconnect", orphaned);
  try {
    return await runExperiment(options, terminal, parentAdviser(options.spool));
  } catch (error) {
    if (!(error instanceof TuningRefusedError)) throw error;
    return EXIT.usage;
  } finally {
    process.off("disconnect", orphaned);
    if (process.connected) process.disconnect();
  }
}
