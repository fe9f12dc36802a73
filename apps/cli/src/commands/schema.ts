import { Argument, Command } from "commander";
import { experimentSchema } from "../harness/experiment-schema.ts";
import { terminal } from "../output/terminal.ts";
import { readSystem } from "../requests/read-system.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";

/** `perfatlas schema`: the JSON Schema of a kind of file, for an editor that completes and checks it. */
export function schemaCommand(): Command {
  return new Command("schema")
    .addArgument(new Argument("<kind>", "of file").choices(["experiment", "descriptor"]))
    .option(
      "--system <slug>",
      "of experiments: with the options, levels and metrics of this system",
    )
    .action(async (kind: "experiment" | "descriptor", { system }: { system?: string }) => {
      if (kind === "descriptor" && system !== undefined) {
        throw new UsageError("--system goes with experiments: a descriptor says its system itself");
      }
      terminal.print((await schemaOf(kind, system)).trimEnd());
    });
}

async function schemaOf(kind: "experiment" | "descriptor", slug?: string): Promise<string> {
  if (kind === "descriptor") {
    const { descriptorSchema } = await import("@perfatlas/db/importers");
    return JSON.stringify(descriptorSchema, null, 2);
  }
  if (slug === undefined) return await experimentSchema();
  const system = await withTransport(await settingsInForce(), (transport) =>
    readSystem(transport, slug),
  );
  return await experimentSchema(system);
}
