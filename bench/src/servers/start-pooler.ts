import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Cluster, freePort } from "./start-cluster.ts";

/** pgbouncer before a server. */
export interface Pooler {
  /** postgres://… of the server's maintenance database through the pooler; says nothing of a pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Where Debian has pgbouncer; undefined when it is not installed. */
export function findPooler(): string | undefined {
  return ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].find((path) => existsSync(path));
}

/**
 * A pgbouncer that lends connections of the server for a transaction each, run as the user postgres when this process
 * is root. `settings` are further ones, as pgbouncer.ini has them.
 * @throws Error when no pgbouncer is installed.
 */
export async function startPooler(
  cluster: Pick<Cluster, "port">,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<Pooler> {
  const program = findPooler();
  if (program === undefined) throw new Error("install pgbouncer");
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-pooler-"));
  const port = await freePort();
  const settingsFile = join(folder, "pgbouncer.ini");
  const all = {
    ...{ listen_addr: "127.0.0.1", listen_port: port, unix_socket_dir: "" },
    ...{ auth_type: "any", pool_mode: "transaction", default_pool_size: 8, max_client_conn: 200 },
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`);
  const server = `* = host=127.0.0.1 port=${cluster.port} user=postgres`;
  writeFileSync(settingsFile, ["[databases]", server, "[pgbouncer]", ...lines, ""].join("\n"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["-R", "postgres", folder]);
  const command = isRoot ? ["runuser", "-u", "postgres", "--", program] : [program];
  const [file, ...first] = command as [string, ...string[]];
  const child = spawn(file, [...first, "-q", settingsFile], { stdio: "ignore", cwd: "/" });
  await listens(port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function listens(port: number): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isThere = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "close").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    if (performance.now() > end) throw new Error(`no pgbouncer listens on port ${port}`);
    await wait(50);
  }
}
