import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";

/**
 * `perfatlas validate`: what an import of a descriptor would say, without a registry or network.
 */
export function validateCommand(): Command {
  return new Command("validate")
    .argument("<file>", "path of a descriptor (.yaml)")
    .option("--json", "print JSON")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { validateDescriptor } = await import("../registry/validate-descriptor.ts");
      const found = await validateDescriptor(file, await settingsInForce());
      if (json) terminal.print(JSON.stringify(found, null, 2));
      else {
        terminal.print(
          `${found.id}: valid; ${found.configurations} configurations, ` +
            `${found.measurements} measurements, ${found.failures} of them failures`,
        );
        for (const note of found.notes) terminal.print(`note: ${note}`);
      }
    });
}
