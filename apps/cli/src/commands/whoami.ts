import { Command } from "commander";
import { ViewerDocument } from "../../generated/graphql.ts";
import { tokenInForce } from "../identity/token-in-force.ts";
import { viewerText } from "../identity/viewer-text.ts";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { withTransport } from "../transport/with-transport.ts";

/** `perfatlas whoami`: who the registry takes this command for. */
export function whoamiCommand(): Command {
  return new Command("whoami")
    .option("--json", "print JSON")
    .action(async ({ json }: { readonly json?: boolean }) => {
      const settings = await settingsInForce();
      const { source } = await tokenInForce(settings);
      await withTransport(settings, async ({ where, request }) => {
        const { viewer } = await request(ViewerDocument, {});
        if (json) {
          const { kind, name, scope, fault } = viewer;
          const said = { registry: where, token: source, kind, name, scope, fault };
          return terminal.print(JSON.stringify(said, null, 2));
        }
        terminal.print(`registry: ${where}`);
        terminal.print(`token: ${source}`);
        terminal.print(`you are: ${viewerText(viewer)}`);
      });
    });
}
