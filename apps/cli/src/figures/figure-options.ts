import type { Command } from "commander";

/** Where the data of a figure are had. */
export interface DataOptions {
  /** Path of a descriptor, instead of a registry. */
  readonly file?: string;
  /** Path of a data file, in the place of the descriptor's one. */
  readonly data?: string;
  readonly json?: boolean;
}

/** Options that all commands about figures have. */
export function figureOptions(command: Command): Command {
  return command
    .option("--file <descriptor>", "a descriptor (.yaml) and its data files, without a registry")
    .option("--data <path>", "with --file: a data file in the place of the descriptor's")
    .option("--json", "print JSON");
}
