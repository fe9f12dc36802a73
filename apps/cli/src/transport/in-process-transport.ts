import { openRegistry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";
import { apiTransport } from "./api-transport.ts";
import type { Transport } from "./transport.ts";

/**
 * Opens the registry in this process and answers from it; `work` starts a job worker, which runs until
 * `close`.
 * @throws DatabaseInUseError when another process has the folder open.
 */
export async function inProcessTransport(settings: Settings): Promise<Transport> {
  const { api, close } = await openRegistry(settings);
  const where = settings.databaseUrl === undefined ? settings.home : "PostgreSQL";
  return { ...apiTransport(api, `the registry in ${where}`), close };
}
