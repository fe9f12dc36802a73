import type { Settings } from "../settings.ts";
import { findInstance } from "./find-instance.ts";
import type { Transport } from "./transport.ts";

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
  const instance = await findInstance(settings);
  if (instance !== undefined) {
    const { httpTransport } = await import("./http-transport.ts");
    return httpTransport(instance.address, instance.key);
  }
  // Databases and API take a second to load: whoever only asks an instance is spared it.
  const { inProcessTransport } = await import("./in-process-transport.ts");
  return await inProcessTransport(settings);
}
