import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

/** `perfatlas worker` with one thread, as a process that can be mistreated. */
export interface WorkerProcess {
  signal(name: NodeJS.Signals): void;
  /** At once; waits until it has died. */
  kill(): Promise<void>;
}

const BIN = fileURLToPath(new URL("../../../apps/cli/bin/perfatlas.mjs", import.meta.url));

/**
 * Starts one on the PostgreSQL at `url`; it answers when it waits for jobs.
 * @param preload addresses of modules that it loads first.
 * @param command what it is started by, and where it therefore runs.
 */
export async function workerProcess(
  url: string,
  home: string,
  preload: readonly string[] = [],
  command: readonly string[] = [],
): Promise<WorkerProcess> {
  const imports = preload.map((address) => `--import ${address}`);
  const own = [...command, process.execPath, BIN, "worker", "--threads", "1"];
  const child = spawn(own[0] as string, own.slice(1), {
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, PERFATLAS_HOME: home, PERFATLAS_API: "", PERFATLAS_TOKEN: "" },
      NODE_OPTIONS: ["--disable-warning=ExperimentalWarning", ...imports].join(" "),
    },
    cwd: tmpdir(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = once(child, "exit");
  let text = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (piece: Buffer) => {
      text += piece.toString();
      if (text.includes("waiting for jobs")) resolve();
    });
    exited.then(([code]) => reject(new Error(`a worker ended with ${code}: ${text}`)), reject);
  });
  return {
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
