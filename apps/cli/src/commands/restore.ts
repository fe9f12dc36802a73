import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";

/** `perfatlas restore`: fills an empty registry from a backup, on either engine. */
export function restoreCommand(): Command {
  return new Command("restore")
    .argument("<file>", "what `perfatlas backup` wrote, on either engine")
    .option("--json", "print JSON")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const settings = await settingsInForce();
      const { restoreHere } = await import("../keeping/restore-here.ts");
      const progress = terminal.progress("restore");
      try {
        const restored = await restoreHere(settings, file, (done, total) =>
          progress.update(done, total, `${done} of ${total} rows`),
        );
        progress.stop();
        if (json) return terminal.print(JSON.stringify(restored, null, 2));
        const { rows, createdAt } = restored;
        terminal.print(`restored ${rows} rows of the backup of ${createdAt}, and verified them`);
      } finally {
        progress.stop();
      }
    });
}
