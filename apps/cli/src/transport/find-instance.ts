import { setTimeout as wait } from "node:timers/promises";
import { tokenInForce } from "../identity/token-in-force.ts";
import type { Settings } from "../settings.ts";

/** How long an instance that has just started may take to say where it answers. */
const PATIENCE_MS = 10_000;

/** A registry that answers over HTTP. */
export interface AnsweringInstance {
  readonly address: string;
  /** Sent as a bearer token; undefined: whoever asks has none. */
  readonly key: string | undefined;
}

/**
 * The instance that a command speaks to: that of PERFATLAS_API, else the one that has the data folder
 * open; undefined when the command opens the registry itself.
 */
export async function findInstance(settings: Settings): Promise<AnsweringInstance | undefined> {
  if (settings.api !== undefined) {
    const { token } = await tokenInForce(settings);
    return { address: settings.api, key: token };
  }
  if (settings.databaseUrl !== undefined) return undefined;
  const { describeInstance } = await import("@perfatlas/db/instance");
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const instance = await describeInstance(settings.home);
    if (instance === undefined) return undefined;
    const { address, key } = instance;
    if (address !== undefined) return { address, key };
    if (Date.now() > end) return undefined;
    await wait(200);
  }
}
