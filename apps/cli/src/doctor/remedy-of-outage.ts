import type { DatabaseUnavailableError } from "@perfatlas/db";

/** What helps, by the beginning of PostgreSQL's code. */
const BY_CODE: Readonly<Record<string, (setting: string) => string>> = {
  "08": (setting) =>
    `if a pooler answers there, add pooler=transaction to ${setting} (docs/scaling.md)`,
  "28": (setting) => `mend user and password in ${setting}, or pg_hba.conf of the server`,
  "3D": (setting) => `make it with createdb, or mend the name at the end of ${setting}`,
  "42": (setting) => `give the user of ${setting} the right to connect`,
  "53": () => "raise max_connections, or put a pooler before it (docs/scaling.md)",
  "57": () => "wait until it has started, and see its log",
};

/** What helps against a server that cannot be used, of the address in that setting. */
export function remedyOfOutage({ cause }: DatabaseUnavailableError, setting: string): string {
  const { code = "", message = "" } = (cause ?? {}) as { code?: string; message?: string };
  const kind = message.startsWith("SASL") ? "28" : code.length === 5 ? code.slice(0, 2) : "";
  return BY_CODE[kind]?.(setting) ?? `start it, or mend ${setting}`;
}
