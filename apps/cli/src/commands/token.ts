import { Argument, Command, InvalidArgumentError, Option } from "commander";
import {
  CreateTokenDocument,
  ListTokensDocument,
  RevokeTokenDocument,
  type RevokeTokenMutation,
  RotateTokenDocument,
  type TokenFragment,
  type TokenScope,
} from "../../generated/graphql.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { pages } from "../publishing/pages.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";

const SCOPES = {
  read: "READ",
  contribute: "CONTRIBUTE",
  curate: "CURATE",
  admin: "ADMIN",
  // As it was called before.
  upload: "CONTRIBUTE",
} as const satisfies Readonly<Record<string, TokenScope>>;
const DAY_MS = 86_400_000;

interface TokenOptions {
  readonly scope: readonly (keyof typeof SCOPES)[];
  /** Days until it expires. */
  readonly days?: number;
  /** Points a minute, where they are not those of every token. */
  readonly perMinute?: number;
  /** Hours for which the secret before a rotation is good. */
  readonly overlap: number;
  readonly json?: boolean;
}

/** `perfatlas token`: keys that let other machines upload. */
export function tokenCommand(): Command {
  return new Command("token")
    .addArgument(
      new Argument("<action>", "what to do").choices(["create", "list", "rotate", "revoke"]),
    )
    .argument("[name]", "name of the token, for create, rotate and revoke")
    .addOption(
      new Option("--scope <scope...>", "what it allows")
        .choices(Object.keys(SCOPES))
        .default(["contribute"]),
    )
    .option("--days <n>", "days until it expires; without it, it does not", days)
    .option(
      "--per-minute <points>",
      "points a minute that it has; those of every token without",
      quota,
    )
    .option("--overlap <hours>", "hours for which the secret before a rotation is good", hours, 0)
    .option("--json", "print JSON")
    .action(async (action: string, name: string | undefined, options: TokenOptions) => {
      if (action !== "list" && name === undefined) {
        throw new RegistryError("BAD_USER_INPUT", `token ${action} needs the name of a token`);
      }
      await withTransport(await settingsInForce(), async (transport) => {
        if (action === "list") await list(transport, options);
        else if (action === "create") await create(transport, name as string, options);
        else if (action === "rotate") await rotate(transport, name as string, options);
        else await revoke(transport, name as string, options);
      });
    });
}

function days(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 36_500) return value;
  throw new InvalidArgumentError("It must be a number of days, above 0 and up to 36500.");
}

function quota(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 2_147_483_647) return value;
  throw new InvalidArgumentError("It must be a whole number of points, at least 1.");
}

function hours(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 168) return value;
  throw new InvalidArgumentError("It must be a whole number of hours from 0 to 168.");
}

async function create(transport: Transport, name: string, options: TokenOptions) {
  const { scope, days, perMinute = null, json } = options;
  const { tokenCreate } = await transport.request(CreateTokenDocument, {
    name,
    scope: scope.map((word) => SCOPES[word]),
    expiresAt: days === undefined ? null : new Date(Date.now() + days * DAY_MS).toISOString(),
    perMinute,
  });
  showSecret(tokenOf(tokenCreate), tokenCreate?.secret, json);
}

async function rotate(transport: Transport, name: string, { overlap, json }: TokenOptions) {
  const { tokenRotate } = await transport.request(RotateTokenDocument, {
    name,
    overlapHours: overlap,
  });
  showSecret(tokenOf(tokenRotate), tokenRotate?.secret, json);
}

function showSecret(token: TokenFragment, secret: string | null | undefined, json = false): void {
  if (json) {
    terminal.print(JSON.stringify({ ...token, secret }, null, 2));
    return;
  }
  terminal.note(`token "${token.name}"; this is the only time that its secret is shown:`);
  terminal.print(secret ?? "");
}

async function list(transport: Transport, { json }: TokenOptions) {
  const tokens: TokenFragment[] = [];
  const read = async (after: string | null) =>
    (await transport.request(ListTokensDocument, { after })).tokensConnection;
  for await (const token of pages(read)) tokens.push(token);
  if (json) return terminal.print(JSON.stringify(tokens, null, 2));
  if (tokens.length === 0) return terminal.print("no token was ever made");
  const rows = tokens.map((token) => [
    token.name,
    token.scope.join(", ").toLowerCase(),
    token.perMinute === null ? null : String(token.perMinute),
    token.isActive ? "active" : token.revokedAt === null ? "expired" : "revoked",
    token.createdAt,
    token.expiresAt,
    token.lastUsedAt,
  ]);
  for (const line of table(
    ["name", "scope", "points a minute", "state", "made", "expires", "last used"],
    rows,
  )) {
    terminal.print(line);
  }
}

async function revoke(transport: Transport, name: string, { json }: TokenOptions) {
  const { tokenRevoke } = await transport.request(RevokeTokenDocument, { name });
  const token = tokenOf(tokenRevoke);
  if (json) return terminal.print(JSON.stringify(token, null, 2));
  terminal.print(`token "${token.name}" is revoked`);
}

/** @throws RegistryError with the first thing that the caller can put right. */
function tokenOf(made: RevokeTokenMutation["tokenRevoke"]): TokenFragment {
  if (made?.token) return made.token;
  const refusal = made?.userErrors[0]?.message ?? "the registry made no token";
  throw new RegistryError("BAD_USER_INPUT", refusal);
}
