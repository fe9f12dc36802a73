import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../../apps/cli/bin/perfatlas.mjs", import.meta.url));

/** `perfatlas up` without its site, in a process of its own. */
export interface StartedInstance {
  readonly address: string;
  /** MiB that it has in memory. */
  rss(): number;
  /** What it has logged. */
  log(): string;
  /** Tells it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts one with those settings beside this process's own. */
export async function startInstance(
  settings: Readonly<Record<string, string>>,
): Promise<StartedInstance> {
  const child: ChildProcess = spawn(
    process.execPath,
    [BIN, "up", "--port", "0", "--no-web", "--no-data"],
    { env: { ...process.env, ...settings }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const closed = once(child, "close");
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /ready: (http:\S+)\/graphql/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    closed.then(() => reject(new Error(`up ended: ${said}`)), reject);
  });
  return {
    address,
    log: () => said,
    rss: () => {
      const text = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024;
    },
    async stop() {
      child.kill("SIGTERM");
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}
