import { type ChildProcess, execFile, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { preparedHome } from "../db/prepared-home.ts";

const program = fileURLToPath(new URL("../../apps/cli/bin/perfatlas.mjs", import.meta.url));

/** A Perfatlas of its own: empty embedded database, API and site on a free port. */
export interface RunningPerfatlas {
  /** Where API and site answer: "http://127.0.0.1:40123". */
  readonly address: string;
  /** Runs the command with these arguments beside it; what it printed. */
  run(...commandArguments: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the `perfatlas` command as a user would, in a temporary folder and without loading data. The
 * first start builds the site when its sources are newer than its build.
 * @throws Error with what the command printed when it ends before it is ready.
 */
export async function startPerfatlas(): Promise<RunningPerfatlas> {
  const home = await preparedHome();
  const { PERFATLAS_API: _, ...others } = process.env;
  const environment = { ...others, PERFATLAS_HOME: home, NODE_ENV: "production" } as const;
  const child = spawn(process.execPath, [program, "up", "--no-data", "--port", "0"], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const address = await addressOf(child);
  return {
    address,
    async run(...commandArguments) {
      const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
      const all = [program, ...commandArguments];
      const { stdout } = await promisify(execFile)(process.execPath, all, options);
      return stdout;
    },
    async close() {
      child.kill("SIGTERM");
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (text: Buffer) => {
      printed += text.toString("utf8");
      const ready = /ready: (http:\/\/\S+)/.exec(printed);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`perfatlas up ended with ${code}:\n${printed}`)));
  });
}
