import { setTimeout as wait } from "node:timers/promises";
import type { Instance } from "@perfatlas/db";
import type { Settings } from "../settings.ts";
import { httpTransport } from "./http-transport.ts";
import type { Transport } from "./transport.ts";

/** How long an instance that has just started may take to say where it answers. */
const PATIENCE_MS = 10_000;

/**
 * Runs `work` with the way to the registry of the settings, which is closed afterwards, however it
 * ends: the address of PERFATLAS_API, else the instance that has the data folder open, else the
 * registry opened in this process.
 * @throws DatabaseInUseError when a process that serves nobody has the folder open.
 */
export async function withTransport<Result>(
  settings: Settings,
  work: (transport: Transport) => Promise<Result>,
): Promise<Result> {
  const transport = await openTransport(settings);
  try {
    return await work(transport);
  } finally {
    await transport.close();
  }
}

async function openTransport(settings: Settings): Promise<Transport> {
  if (settings.api !== undefined) return httpTransport(settings.api, settings.token);
  if (settings.databaseUrl === undefined) {
    const instance = await servingInstance(settings.home);
    if (instance?.address !== undefined) return httpTransport(instance.address, instance.key);
  }
  // Databases and API take a second to load: whoever only asks an instance is spared it.
  const { inProcessTransport } = await import("./in-process-transport.ts");
  return await inProcessTransport(settings);
}

async function servingInstance(home: string): Promise<Instance | undefined> {
  const { describeInstance } = await import("@perfatlas/db");
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const instance = await describeInstance(home);
    if (instance === undefined || instance.address !== undefined || Date.now() > end)
      return instance;
    await wait(200);
  }
}
