import { Command } from "commander";
import { countArgument } from "../count-argument.ts";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { untilStopped } from "../up/until-stopped.ts";

/**
 * `perfatlas worker`: takes jobs until it is stopped. Any number of them may share a PostgreSQL;
 * the embedded database has room for one process.
 */
export function workerCommand(): Command {
  return new Command("worker")
    .option(
      "--threads <n>",
      "threads that evaluate; 2, or 1 on a single core, when left out",
      countArgument(1, 256),
    )
    .action(async ({ threads }: { readonly threads?: number }) => {
      const { openRegistry } = await import("../registry/open-registry.ts");
      const note = (step: string) => terminal.note(step);
      const registry = await openRegistry(await settingsInForce(), note, {
        isJoining: true,
        ...(threads === undefined ? {} : { threadCount: threads }),
      });
      // Until here there is nothing to give back, and a signal ends the process where it stands.
      const stopped = untilStopped();
      try {
        await registry.api.jobs.startWorker();
        terminal.note("worker: waiting for jobs");
        const reason = await stopped;
        if (reason instanceof Error) throw reason;
        terminal.note(`worker: stopping (${reason})`);
      } finally {
        await registry.close();
      }
    });
}
