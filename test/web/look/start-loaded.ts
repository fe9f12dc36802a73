import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RunningPerfatlas } from "../start-perfatlas.ts";

const program = fileURLToPath(new URL("../../../apps/cli/bin/perfatlas.mjs", import.meta.url));

/**
 * Starts API and site as a user would, on the registry in `home`, and waits until what the mirror has is
 * loaded; what it prints goes on to the terminal. Figures of what was loaded are computed behind it.
 * @throws Error when it ends before.
 */
export async function startLoaded(
  home: string,
): Promise<Pick<RunningPerfatlas, "address" | "close">> {
  const child = spawn(process.execPath, [program, "up", "--port", "0"], {
    env: { ...process.env, PERFATLAS_HOME: home, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      process.stderr.write(text);
      printed += text;
      const [, found] = /ready: (http:\/\/\S+)/.exec(printed) ?? [];
      if (found !== undefined && printed.includes("data: done")) resolve(found);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`perfatlas up ended with ${code}`)));
  });
  return {
    address,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
