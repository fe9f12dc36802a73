import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { UsageError } from "../usage-error.ts";

/** `perfatlas publish`: what the registry has published, as a folder that any web server can serve. */
export function publishCommand(): Command {
  return new Command("publish")
    .argument("<folder>", "made, or written again when an earlier publish made it")
    .option(
      "--address <url>",
      "where the folder will be served, for citations",
      "http://localhost:3000",
    )
    .option("--json", "print JSON")
    .action(async (folder: string, { address, json }: { address: string; json?: boolean }) => {
      if (!/^https?:$/.test(URL.parse(address)?.protocol ?? "")) {
        throw new UsageError(
          `--address "${address}" is no http address, as https://data.example.org`,
        );
      }
      const { publishFolder } = await import("../publishing/publish-folder.ts");
      const progress = terminal.progress("publish");
      try {
        const published = await publishFolder(await settingsInForce(), folder, {
          address: address.replace(/\/+$/, ""),
          onFile: (path) => progress.update(0, 0, path),
        });
        progress.stop();
        if (json) return terminal.print(JSON.stringify(published, null, 2));
        const { fileCount, bytes } = published;
        terminal.print(`${published.folder}: ${fileCount} files, ${(bytes / 1e6).toFixed(1)} MB`);
        for (const { dataset, rowCount } of published.leftOut) {
          terminal.print(`left out for want of a licence: ${dataset}, ${rowCount} measurements`);
        }
      } finally {
        progress.stop();
      }
    });
}
