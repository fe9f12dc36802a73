import type { Settings } from "../settings.ts";
import { openTransport } from "./open-transport.ts";
import type { Transport } from "./transport.ts";

/** Runs `work` with the way to the registry, which is closed afterwards, however it ends. */
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
