// npm run bench -- cold-start
// `perfatlas up` from nothing (no database, no built site) to its first page, against the build of the
// site alone, which nothing can be faster than. Removes apps/web/.next: no instance may run from here.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../../apps/cli/bin/perfatlas.mjs", import.meta.url));
const web = fileURLToPath(new URL("../../../apps/web", import.meta.url));
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
/** Times of the build alone that a start may take. */
const TARGET = 1.5;

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

function buildAlone(): number {
  rmSync(join(web, ".next"), { recursive: true, force: true });
  const next = createRequire(join(web, "package.json")).resolve("next/dist/bin/next");
  const started = performance.now();
  const options = { cwd: web, stdio: "ignore", env: environment } as const;
  const { status } = spawnSync(process.execPath, [next, "build"], options);
  if (status !== 0) throw new Error("the site cannot be built");
  return seconds(started);
}

async function coldStart(): Promise<number> {
  rmSync(join(web, ".next"), { recursive: true, force: true });
  const home = mkdtempSync(join(tmpdir(), "perfatlas-cold-"));
  const started = performance.now();
  const child = spawn(process.execPath, [bin, "up", "--port", "0"], {
    env: { ...environment, PERFATLAS_HOME: home, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    for (;;) {
      await wait(100);
      if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
      const address = /API: (http:\S+)\/graphql/.exec(said)?.[1];
      if (address !== undefined && (await fetch(address)).status === 200) return seconds(started);
    }
  } finally {
    child.kill();
    await new Promise((resolve) => child.once("exit", resolve));
    rmSync(home, { recursive: true, force: true });
  }
}

const alone = buildAlone();
const first = await coldStart();
const ratio = first / alone;
console.log(
  `site built alone ${alone.toFixed(1)} s   first page ${first.toFixed(1)} s   ${ratio.toFixed(2)} x   ` +
    `target ${TARGET} x ${ratio <= TARGET ? "reached" : "MISSED"}`,
);
