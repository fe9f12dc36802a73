import type { Preparation } from "../campaign/workload.ts";
import { type CommandOrder, runCommand } from "./run-command.ts";

/** A preparation that runs commands as those of runs are run, and keeps no note of files. */
export function plainPreparation(
  order: Pick<CommandOrder, "tmp"> & Partial<Pick<CommandOrder, "env" | "signal" | "watchCommand">>,
): Preparation {
  return {
    execute: (command) => runCommand({ env: {}, ...order, ...command }),
    begins: async () => undefined,
    isWhole: () => undefined,
  };
}
