import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";

/** `perfatlas migrate`: brings the schema up to date, making the database when there is none. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const { openRegistry } = await import("../registry/open-registry.ts");
      const registry = await openRegistry(await settingsInForce());
      await registry.close();
      const { applied } = registry;
      if (json) terminal.print(JSON.stringify({ applied }, null, 2));
      else if (applied.length === 0) terminal.print("the schema is up to date");
      else for (const name of applied) terminal.print(`applied ${name}`);
    });
}
