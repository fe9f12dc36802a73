import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server to measure on. */
export interface Cluster {
  /** postgres://… of its maintenance database. */
  readonly url: string;
  stop(): void;
}

/**
 * The server of DATABASE_URL, or a private cluster with the stock configuration in a temporary
 * folder on a free port, run as the user postgres when this process is root (PostgreSQL refuses
 * root).
 * @throws Error when no PostgreSQL is installed.
 */
export async function privateCluster(): Promise<Cluster> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return { url: given, stop: () => {} };
  const programs = findPrograms();
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...given: string[]) => {
    const path = join(programs, program);
    const [command, first] = isRoot ? ["runuser", ["-u", "postgres", "--", path]] : [path, []];
    // pg_ctl's child keeps its output open: nothing may wait for that to close.
    execFileSync(command, [...first, ...given], { stdio: "ignore", cwd: "/" });
  };
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-bench-"));
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  const data = join(folder, "data");
  const port = await freePort();
  run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run("pg_ctl", "-D", data, "-o", settings, "-l", join(folder, "log"), "-w", "start");
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop");
      rmSync(folder, { recursive: true });
    },
  };
}

/** Debian keeps the programs of a server out of PATH. */
function findPrograms(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [...versions.map((version) => join(debian, version, "bin"))];
  folders.push(...(process.env.PATH ?? "").split(":"));
  const found = folders.find((folder) => existsSync(join(folder, "pg_ctl")));
  if (found === undefined) throw new Error("install PostgreSQL, or set DATABASE_URL");
  return found;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
