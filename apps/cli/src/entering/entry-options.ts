import type { Command } from "commander";
import type { EntryInput } from "../../generated/graphql.ts";
import { UsageError } from "../usage-error.ts";

/** Who made a method, as a command line says it. */
export interface EntryOptions {
  readonly name?: string;
  readonly revision?: string;
  readonly authors?: string;
  readonly summary?: string;
  readonly paper?: string;
  readonly code?: string;
}

/** Adds --name, --revision, --authors, --summary, --paper and --code to a command. */
export function entryOptions(command: Command): Command {
  return command
    .option("--name <name>", "of the method, under which it stands on the leaderboard")
    .option("--revision <version>", "a version or commit: another one is another entry")
    .option("--authors <names>", "who made it")
    .option("--summary <text>", "what it does, in a sentence or two")
    .option("--paper <address>", "where it is told")
    .option("--code <address>", "where it is kept");
}

/**
 * The entry that the options name.
 * @throws UsageError when name, revision or authors are missing.
 */
export function entryOf({ name, revision, authors, ...more }: EntryOptions): EntryInput {
  if (name === undefined || revision === undefined || authors === undefined) {
    throw new UsageError("an entry has a --name, a --revision and --authors");
  }
  const { summary, paper, code } = more;
  return {
    ...{ name, revision, authors },
    ...(summary === undefined ? {} : { summary }),
    ...(paper === undefined ? {} : { paper }),
    ...(code === undefined ? {} : { code }),
  };
}
