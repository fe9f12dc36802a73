import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { readSettings } from "../settings.ts";

/**
 * `perfatlas validate`: what an import of a descriptor would say, without a registry or network.
 */
export function validateCommand(): Command {
  return new Command("validate")
    .description("check a descriptor and its data files as an import would, without storing")
    .argument("<file>", "path of a descriptor (.yaml)")
    .option("--json", "print JSON")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { validateDescriptor } = await import("../registry/validate-descriptor.ts");
      const found = await validateDescriptor(file, readSettings(process.env));
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
