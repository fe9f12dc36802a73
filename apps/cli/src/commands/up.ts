import { Command } from "commander";
import { countArgument } from "../count-argument.ts";
import type { UpOptions } from "../up/run-up.ts";

/** `perfatlas up`: database, worker, API and site on one port, with whatever data can be had. */
export function upCommand(): Command {
  return new Command("up")
    .option("--port <n>", "port of API and site; 0 takes a free one", countArgument(0, 65_535))
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--no-web", "without the site")
    .option("--no-data", "without loading data")
    .action(async (options: UpOptions) => {
      // Databases, API and site take a second to load: the help of other commands is spared it.
      const { up } = await import("../up/run-up.ts");
      await up(options);
    });
}
