import { Command } from "commander";
import {
  ReadClaimsDocument,
  ReadTransferDocument,
  ReadTransferPairsDocument,
} from "../../generated/graphql.ts";
import { claimsTable } from "../output/claims-table.ts";
import { terminal } from "../output/terminal.ts";
import { transferTable } from "../output/transfer-table.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { RegistryError } from "../transport/registry-error.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";

interface ClaimsOptions {
  readonly commands?: boolean;
  readonly json?: boolean;
}

const TRANSFER = "transfer";

/** `perfatlas claims [PAPER]`: what a paper says, what public data say of it, and how to compute each figure. */
export function claimsCommand(): Command {
  return new Command("claims")
    .argument("[paper]", `opml19; or ${TRANSFER}: when it works, over all suites`, "opml19")
    .option("--commands", "the commands that compute every figure of it on a registry of yours")
    .option("--json", "print JSON: every error with its command")
    .action(async (slug: string, { commands, json }: ClaimsOptions) => {
      if (slug === TRANSFER) {
        if (commands) throw new UsageError("the report on transfer names its command itself");
        return await printTransfer(json === true);
      }
      const { claimsReport } = await withTransport(await settingsInForce(), (transport) =>
        transport.request(ReadClaimsDocument, { slug }),
      );
      if (claimsReport === null) {
        throw new RegistryError(
          "NOT_FOUND",
          `there is no report on "${slug}"; there are opml19 and ${TRANSFER}`,
        );
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

async function printTransfer(isJson: boolean): Promise<void> {
  await withTransport(await settingsInForce(), async (transport) => {
    if (isJson) {
      const { transferReport } = await transport.request(ReadTransferPairsDocument, {});
      return terminal.print(JSON.stringify(transferReport, null, 2));
    }
    const { transferReport } = await transport.request(ReadTransferDocument, {});
    for (const line of transferTable(transferReport)) terminal.print(line);
  });
}
