import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runIn } from "./run-in.ts";

/** Milliseconds to the first page. */
const PATIENCE = 240_000;

/** Starts the installed commands with every Node, and `perfatlas up` until its first page is there. */
export async function checkPrograms(
  folder: string,
  nodes: ReadonlyMap<string, string>,
): Promise<void> {
  const bin = join(folder, "node_modules/.bin");
  const experiment = join(
    folder,
    "node_modules/@perfatlas/jetson-harness/experiments/simulated-tx2.yaml",
  );
  for (const [version, node] of nodes) {
    const harness = (...args: readonly string[]) =>
      runIn(folder, node, join(bin, "perfatlas-harness"), ...args);
    const isPlanned = harness("plan", experiment, "--simulate", "tx2-r32").includes(
      "configuration",
    );
    const help = runIn(folder, node, join(bin, "perfatlas"), "--help");
    if (!isPlanned || !help.includes("Usage: perfatlas"))
      throw new Error(`Node ${version}: ${help}`);
    console.log(`Node ${version}: perfatlas --help, perfatlas-harness plan`);
  }
  console.log(`npx perfatlas up: first page after ${(await firstPage(folder)).toFixed(1)} s`);
}

async function firstPage(folder: string): Promise<number> {
  const started = performance.now();
  const child = spawn("npx", ["perfatlas", "up", "--port", "0", "--no-data"], {
    cwd: folder,
    // A signal to the group reaches the command below npx.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: "", PERFATLAS_HOME: join(folder, "home") },
  });
  const closed = once(child, "close");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    for (;;) {
      const address = /ready: (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) {
        const page = await fetch(address);
        const text = await page.text();
        if (page.status !== 200 || !text.includes("<title>Perfatlas"))
          throw new Error(`the first page is ${page.status}: ${text.slice(0, 500)}`);
        return (performance.now() - started) / 1000;
      }
      const isOver = child.exitCode !== null || performance.now() - started > PATIENCE;
      if (isOver) throw new Error(`no first page:\n${said}`);
      await wait(100);
    }
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await closed;
  }
}
