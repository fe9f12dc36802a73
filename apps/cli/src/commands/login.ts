import { Argument, Command, InvalidArgumentError } from "commander";
import { ViewerDocument } from "../../generated/graphql.ts";
import { readSecret } from "../identity/read-secret.ts";
import { storedTokens } from "../identity/stored-tokens.ts";
import { viewerText } from "../identity/viewer-text.ts";
import { terminal } from "../output/terminal.ts";
import { httpTransport } from "../transport/http-transport.ts";
import { RegistryError } from "../transport/registry-error.ts";

/** `perfatlas login`: keeps a token for a registry. */
export function loginCommand(): Command {
  return new Command("login")
    .addArgument(new Argument("<url>", "address of the registry").argParser(address))
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(login);
}

const HELP = `
The token is asked for, or read from standard input: perfatlas login https://atlas.example < token.txt
It is tried at the registry first and kept in a file of yours that nobody else can read, for that address alone.
PERFATLAS_API=URL then makes commands speak to it; PERFATLAS_TOKEN, when it is set, goes before it.`;

function address(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError("It must be an address http(s)://….");
}

async function login(url: string, { json }: { readonly json?: boolean }): Promise<void> {
  const { origin, protocol, hostname } = new URL(url);
  if (protocol === "http:" && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) {
    terminal.note(`${origin} is no https: the token can be read on its way`);
  }
  const token = await readSecret(`Token for ${origin}: `);
  const { viewer } = await httpTransport(url, token).request(ViewerDocument, {});
  if (viewer.kind === "ANONYMOUS") {
    const why = viewer.fault ?? "it is not known there";
    throw new RegistryError(
      "BAD_USER_INPUT",
      `${origin} refuses the token: ${why}; whoever administers the registry makes one with \`perfatlas token create\``,
    );
  }
  const tokens = storedTokens(process.env);
  await tokens.keep(url, token);
  if (json) {
    const { kind, name, scope } = viewer;
    return terminal.print(JSON.stringify({ address: origin, kind, name, scope }, null, 2));
  }
  terminal.print(`${viewerText(viewer)}: kept for ${origin} in ${tokens.file}`);
  terminal.note(`PERFATLAS_API=${origin} makes commands speak to it`);
}
