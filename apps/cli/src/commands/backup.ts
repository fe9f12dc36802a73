import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";

/** `perfatlas backup`: the whole registry as one file, also while it is in use. */
export function backupCommand(): Command {
  return new Command("backup")
    .argument("<file>", "file to be made; one that is there is never written over")
    .option("--json", "print JSON")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const settings = await settingsInForce();
      const { saveAnywhere } = await import("../keeping/save-anywhere.ts");
      const progress = terminal.progress("backup");
      try {
        const saved = await saveAnywhere(settings, file, (bytes) =>
          progress.update(0, 0, `${megabytes(bytes)} written`),
        );
        progress.stop();
        if (json) return terminal.print(JSON.stringify(saved, null, 2));
        const rows = Object.values(saved.rows).reduce((sum, count) => sum + count, 0);
        terminal.print(
          `${saved.file}: ${rows} rows, ${megabytes(saved.bytes)}, read again and whole`,
        );
      } finally {
        progress.stop();
      }
    });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
