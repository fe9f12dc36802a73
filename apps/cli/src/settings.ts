import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { CallerClass } from "@perfatlas/api/budgets";
import type { StorageNode } from "@perfatlas/db";
import { readStorageNodes } from "@perfatlas/db/storage-nodes";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";
import { isProxyList } from "./is-proxy-list.ts";
import { isSameDatabase } from "./is-same-database.ts";
import { BUDGETS, readBudgets } from "./read-budgets.ts";

/** Environment variables that cannot be used; names each and what is legal. */
export class SettingsError extends InputError {
  readonly code = "BAD_SETTINGS";
}

const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "must be an address postgres://…")
  .refine((text) => ["transaction", undefined].includes(/[?&]pooler=([^&]*)/.exec(text)?.[1]), {
    error: "must have pooler=transaction or no pooler",
  })
  .optional();
const NODES =
  "must be name=postgres://… for each node, names of small letters, digits and _, with blanks between them";
const DAYS = "must be a number of days from 1 to 3650";

const PAGE = "must be seconds from 0.1 to 300";
const DRAIN = "must be seconds from 0 to 300";

const shape = z.object({
  DATABASE_URL: postgresAddress,
  DATABASE_READ_URL: postgresAddress,
  DATABASE_STORAGE_NODES: z
    .string()
    .transform((text, context) => {
      const nodes = readStorageNodes(text);
      if (nodes === undefined) context.addIssue({ code: "custom", message: NODES });
      return nodes;
    })
    .optional(),
  PERFATLAS_HOME: z.string().default(".perfatlas"),
  PERFATLAS_MIRROR: z
    .string()
    .refine((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true, {
      error: "must be a folder that exists",
    })
    .optional(),
  PERFATLAS_API: z
    .url({ protocol: /^https?$/, error: "must be an address http(s)://…" })
    .optional(),
  PERFATLAS_TOKEN: z.string().optional(),
  PERFATLAS_BUDGETS: z
    .string()
    .transform((text, context) => {
      const budgets = readBudgets(text);
      if (budgets === undefined) context.addIssue({ code: "custom", message: BUDGETS });
      return budgets;
    })
    .optional(),
  PERFATLAS_DRAFT_DAYS: z.coerce
    .number({ error: DAYS })
    .int(DAYS)
    .min(1, DAYS)
    .max(3650, DAYS)
    .default(30),
  PERFATLAS_TRUSTED_PROXY: z
    .string()
    .refine(isProxyList, { error: "must be addresses or networks, such as loopback,10.0.0.0/8" })
    .optional(),
  PERFATLAS_ACCESS_LOG: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
  PERFATLAS_PAGE_SECONDS: z.coerce
    .number({ error: PAGE })
    .min(0.1, PAGE)
    .max(300, PAGE)
    .default(2.5),
  PERFATLAS_DRAIN_SECONDS: z.coerce
    .number({ error: DRAIN })
    .min(0, DRAIN)
    .max(300, DRAIN)
    .default(0),
  PORT: z.coerce
    .number({ error: "must be a port from 0 to 65535" })
    .int("must be a port from 0 to 65535")
    .min(0, "must be a port from 0 to 65535")
    .max(65_535, "must be a port from 0 to 65535")
    .default(3000),
});

/** What the settings say together must be one thing: no command may open one registry while another is meant. */
const refuseContradictions = (given: z.infer<typeof shape>): void => {
  const { DATABASE_URL, DATABASE_READ_URL, DATABASE_STORAGE_NODES, PERFATLAS_API } = given;
  if (DATABASE_STORAGE_NODES !== undefined && DATABASE_URL === undefined)
    throw new SettingsError(
      "DATABASE_STORAGE_NODES are servers beside that of DATABASE_URL, which is not set: set it too, or unset DATABASE_STORAGE_NODES",
    );
  const nodes = DATABASE_STORAGE_NODES ?? [];
  for (const [i, { name, url }] of nodes.entries()) {
    if (DATABASE_URL !== undefined && isSameDatabase(url, DATABASE_URL))
      throw new SettingsError(
        `DATABASE_STORAGE_NODES names DATABASE_URL itself as "${name}": give other servers, or unset it`,
      );
    const twin = nodes.slice(0, i).find((other) => isSameDatabase(other.url, url));
    if (twin !== undefined)
      throw new SettingsError(
        `DATABASE_STORAGE_NODES gives "${twin.name}" and "${name}" the same database: leave one of them out`,
      );
  }
  if (DATABASE_READ_URL !== undefined && DATABASE_URL === undefined)
    throw new SettingsError(
      "DATABASE_READ_URL is a replica of DATABASE_URL, which is not set: set it too, or unset DATABASE_READ_URL",
    );
  if (DATABASE_READ_URL && DATABASE_URL && isSameDatabase(DATABASE_READ_URL, DATABASE_URL))
    throw new SettingsError(
      "DATABASE_READ_URL is the same address as DATABASE_URL: give that of a streaming replica, or unset it",
    );
  if (DATABASE_URL === undefined || PERFATLAS_API === undefined) return;
  throw new SettingsError(
    "DATABASE_URL and PERFATLAS_API contradict each other: the one is a registry that this machine opens, " +
      "the other one that it asks; unset one of them",
  );
};

/** Names of the environment variables that the command reads. */
export type SettingName = keyof z.infer<typeof shape>;

/** What is in force. Paths are absolute. */
export interface Settings {
  /** postgres://…; undefined means the embedded database in `home`. */
  readonly databaseUrl: string | undefined;
  /** postgres://… of a streaming replica, which answers queries; undefined: the database does. */
  readonly databaseReadUrl: string | undefined;
  /** Further PostgreSQL servers that the measurements of new versions go to. */
  readonly storageNodes: readonly StorageNode[];
  /** Data folder: database, lock, downloads. */
  readonly home: string;
  /** Folder of data files by owner/repo/path. */
  readonly mirror: string | undefined;
  /** Address of a remote registry, which commands then speak to. */
  readonly api: string | undefined;
  /** Sent to `api`. */
  readonly token: string | undefined;
  readonly port: number;
  /** How long an instance that was told to stop is not ready and answers all the same. */
  readonly drainSeconds: number;
  /** Points per minute of classes of callers, where they are not the usual ones. */
  readonly budgets: Readonly<Partial<Record<CallerClass, number>>>;
  /** Days after which a draft to which nothing comes is withdrawn. */
  readonly draftDays: number;
  /** How long a page of the site waits for the registry; the site reads the variable itself. */
  readonly pageSeconds: number;
  /** Whether each request has a line in the log. */
  readonly hasAccessLog: boolean;
  /** Proxies whose X-Forwarded-For is believed, by address. */
  readonly trustedProxy: string | undefined;
  /** Which variables were set; all others have their defaults. */
  readonly given: readonly SettingName[];
}

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @throws SettingsError naming every variable that is refused.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const names = Object.keys(shape.shape) as SettingName[];
  const given = names.filter((name) => (environment[name] ?? "") !== "");
  const parsed = shape.safeParse(
    Object.fromEntries(given.map((name) => [name, environment[name] as string])),
  );
  if (!parsed.success) {
    const refusals = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${message}, not ${JSON.stringify(shown(name, environment[name]))}`;
    });
    throw new SettingsError(refusals.join("; "));
  }
  const { data } = parsed;
  refuseContradictions(data);
  return {
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    storageNodes: data.DATABASE_STORAGE_NODES ?? [],
    home: resolve(data.PERFATLAS_HOME),
    mirror: data.PERFATLAS_MIRROR === undefined ? undefined : resolve(data.PERFATLAS_MIRROR),
    api: data.PERFATLAS_API,
    token: data.PERFATLAS_TOKEN,
    port: data.PORT,
    drainSeconds: data.PERFATLAS_DRAIN_SECONDS,
    budgets: data.PERFATLAS_BUDGETS ?? {},
    draftDays: data.PERFATLAS_DRAFT_DAYS,
    pageSeconds: data.PERFATLAS_PAGE_SECONDS,
    hasAccessLog: data.PERFATLAS_ACCESS_LOG === "on",
    trustedProxy: data.PERFATLAS_TRUSTED_PROXY,
    given,
  };
}

// Addresses may hold a password: a message shows what stands before it.
function shown(name: string, value: string | undefined): string {
  const text = value ?? "";
  return /^DATABASE_/.test(name) ? `${text.slice(0, 12)}…` : text;
}
