import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of this process. */
export interface Cluster {
  /** postgres://… of its maintenance database. */
  readonly url: string;
  readonly port: number;
  /** Stops the server in one of PostgreSQL's ways and starts it again, until it answers. */
  restart(mode: "fast" | "immediate"): Promise<void>;
  /** Ends the server as a crash would, and leaves it to `restart`. */
  halt(): void;
  /** Stops all of its processes where they are (SIGSTOP): it accepts connections then, and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): void;
}

/**
 * A cluster with the stock configuration in a temporary folder on a free port, run as the user
 * postgres when this process is root (PostgreSQL refuses root). `settings` are further ones, as
 * postgresql.conf has them. With `primary` it is a streaming replica of that one.
 * @throws Error when no PostgreSQL is installed.
 */
export async function startCluster(
  settings: Readonly<Record<string, string | number>> = {},
  primary?: Cluster,
): Promise<Cluster> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error("install PostgreSQL");
  const isRoot = process.getuid?.() === 0;
  const command = (program: string): [string, ...string[]] => {
    const path = join(programs, program);
    return isRoot ? ["runuser", "-u", "postgres", "--", path] : [path];
  };
  const run = (program: string, ...given: string[]) => {
    const [file, ...first] = command(program);
    // pg_ctl's child keeps its output open: nothing may wait for that to close.
    execFileSync(file, [...first, ...given], { stdio: "ignore", cwd: "/" });
  };
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-cluster-"));
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  const data = join(folder, "data");
  const port = await freePort();
  if (primary === undefined)
    run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
  else run("pg_basebackup", "-D", data, "-d", primary.url, "-R", "-c", "fast", "--no-sync");
  const all = { listen_addresses: "127.0.0.1", ...settings };
  const given = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const options = `-p ${port} -k ${folder} ${given.join(" ")}`;
  const log = join(folder, "log");
  run("pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start");
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    async restart(mode) {
      const [file, ...first] = command("pg_ctl");
      const given = ["-D", data, "-o", options, "-l", log, "-m", mode, "-w", "restart"];
      const child = spawn(file, [...first, ...given], { stdio: "ignore", cwd: "/" });
      const [code] = await once(child, "exit");
      if (code !== 0) throw new Error(`pg_ctl ended with ${code}`);
    },
    halt: () => run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"),
    freeze: () => signalAll(data, "SIGSTOP"),
    thaw: () => signalAll(data, "SIGCONT"),
    stop() {
      run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop");
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sends a signal to the server of a cluster, then to the processes that it has. */
function signalAll(data: string, signal: NodeJS.Signals): void {
  const [line = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  const server = Number(line);
  process.kill(server, signal);
  const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8").trim();
  for (const child of children.split(" ")) process.kill(Number(child), signal);
}

/** Folder of PostgreSQL's programs: Debian keeps those of a server out of PATH. */
export function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [...versions.map((version) => join(debian, version, "bin"))];
  folders.push(...(process.env.PATH ?? "").split(":"));
  return folders.find((folder) => existsSync(join(folder, "pg_ctl")));
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
