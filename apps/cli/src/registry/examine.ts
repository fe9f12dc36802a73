import { describeInstance } from "@perfatlas/db/instance";
import { tokenInForce } from "../identity/token-in-force.ts";
import type { Settings } from "../settings.ts";
import { codeRevision } from "./code-revision.ts";

/** What `perfatlas doctor` finds. */
export interface Report {
  readonly settings: Readonly<Record<string, string | number | null>>;
  readonly given: readonly string[];
  /** Where the token for PERFATLAS_API is had from, in words; never the token. */
  readonly token: string;
  readonly node: string;
  readonly revision: string;
  /** Process that has the data folder open, and its address. */
  readonly instance: { readonly pid: number; readonly address: string | null } | null;
}

/** Finds out what is in force; opens no database and asks no network. */
export async function examine(settings: Settings): Promise<Report> {
  const instance =
    settings.databaseUrl === undefined ? await describeInstance(settings.home) : undefined;
  return {
    settings: {
      DATABASE_URL:
        settings.databaseUrl === undefined ? null : withoutPassword(settings.databaseUrl),
      DATABASE_READ_URL:
        settings.databaseReadUrl === undefined ? null : withoutPassword(settings.databaseReadUrl),
      DATABASE_STORAGE_NODES:
        settings.storageNodes.map(({ name, url }) => `${name}=${withoutPassword(url)}`).join(" ") ||
        null,
      PERFATLAS_HOME: settings.home,
      PERFATLAS_MIRROR: settings.mirror ?? null,
      PERFATLAS_API: settings.api === undefined ? null : withoutPassword(settings.api),
      PERFATLAS_DRAIN_SECONDS: settings.drainSeconds,
      PERFATLAS_BUDGETS: budgetText(settings),
      PERFATLAS_DRAFT_DAYS: settings.draftDays,
      PERFATLAS_PAGE_SECONDS: settings.pageSeconds,
      PERFATLAS_ACCESS_LOG: settings.hasAccessLog ? "on" : "off",
      PERFATLAS_TRUSTED_PROXY: settings.trustedProxy ?? null,
      PERFATLAS_TOKEN: settings.token === undefined ? null : "(set)",
      PORT: settings.port,
    },
    given: settings.given,
    token: (await tokenInForce(settings)).source,
    node: process.versions.node,
    revision: codeRevision(),
    instance:
      instance === undefined ? null : { pid: instance.pid, address: instance.address ?? null },
  };
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== "") url.password = "***";
  return url.href;
}

function budgetText({ budgets }: Settings): string | null {
  const text = Object.entries(budgets).map(([name, points]) => `${name}=${points}`);
  return text.length === 0 ? null : text.join(",");
}
