import { once } from "node:events";
import { createServer } from "node:net";
import type { Settings } from "../settings.ts";
import type { Finding } from "./finding.ts";

/** Milliseconds in which an instance says that it is one. */
const PATIENCE = 1000;

/** Whether the port can be listened on, or whose it is; looked at on the address that `up` takes. */
export async function checkPort({ port }: Pick<Settings, "port">): Promise<Finding> {
  const about = "port";
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
    return { about, level: "ok", says: `${port} is free` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" && (await isInstance(port)))
      return { about, level: "ok", says: `an instance answers on ${port}` };
    return {
      about,
      level: "fault",
      says:
        code === "EADDRINUSE"
          ? `another program has port ${port}`
          : `port ${port} cannot be listened on: ${code}`,
      remedy: "set PORT to another one, or end what has it",
    };
  } finally {
    server.close();
  }
}

async function isInstance(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal });
    return ((await answer.json()) as { readonly status?: unknown }).status === "ok";
  } catch {
    // It speaks no HTTP, or says something else: another program.
    return false;
  }
}
