import { Command } from "commander";
import { ReadClaimsDocument } from "../../generated/graphql.ts";
import { claimsTable } from "../output/claims-table.ts";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { RegistryError } from "../transport/registry-error.ts";
import { withTransport } from "../transport/with-transport.ts";

interface ClaimsOptions {
  readonly commands?: boolean;
  readonly json?: boolean;
}

/** `perfatlas claims [PAPER]`: what a paper says, what public data say of it, and how to compute each figure. */
export function claimsCommand(): Command {
  return new Command("claims")
    .argument("[paper]", "opml19", "opml19")
    .option("--commands", "the commands that compute every figure of it on a registry of yours")
    .option("--json", "print JSON: every error with its command")
    .action(async (slug: string, { commands, json }: ClaimsOptions) => {
      const { claimsReport } = await withTransport(await settingsInForce(), (transport) =>
        transport.request(ReadClaimsDocument, { slug }),
      );
      if (claimsReport === null) {
        throw new RegistryError("NOT_FOUND", `there is no report on "${slug}"; there is opml19`);
      }
      if (json) return terminal.print(JSON.stringify(claimsReport, null, 2));
      const lines = commands
        ? new Set(
            claimsReport.claims.flatMap(({ checks }) =>
              checks.flatMap(({ errors }) => errors.map(({ command }) => command)),
            ),
          )
        : claimsTable(claimsReport);
      for (const line of lines) terminal.print(line);
    });
}
