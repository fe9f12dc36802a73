import { Command } from "commander";
import { storedTokens } from "../identity/stored-tokens.ts";
import { terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/** `perfatlas logout`: forgets the token for a registry. */
export function logoutCommand(): Command {
  return new Command("logout")
    .argument("<url>", "address of the registry")
    .option("--json", "print JSON")
    .action(async (url: string, { json }: { readonly json?: boolean }) => {
      if (!URL.canParse(url)) throw new UsageError(`"${url}" is no address http(s)://…`);
      const { origin } = new URL(url);
      const wasKept = await storedTokens(process.env).forget(url);
      if (json) return terminal.print(JSON.stringify({ address: origin, wasKept }, null, 2));
      terminal.print(
        wasKept
          ? `the token for ${origin} is forgotten here; \`perfatlas token revoke\` ends it there`
          : `no token was kept for ${origin}`,
      );
    });
}
