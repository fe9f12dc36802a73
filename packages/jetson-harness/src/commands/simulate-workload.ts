import { setTimeout as wait } from "node:timers/promises";
import { simulatedSysroot } from "../simulated/simulated-sysroot.ts";
import { simulatedWork } from "../simulated/workload.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * `simulate-workload CPU GPU MEMORY [SEED]`: a program whose time depends on the board's clocks. It really takes that
 * long, so that power can be sampled meanwhile.
 */
export async function simulateWorkload(
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const work =
    options.root === ""
      ? undefined
      : simulatedWork(simulatedSysroot(realSysroot(options.root)), options.files);
  if (work === undefined) {
    throw new UsageError("simulate-workload needs CPU GPU MEMORY and PERFATLAS_SYSROOT");
  }
  await wait(work.seconds * 1000);
  terminal.out(work.stdout);
  return 0;
}
