// npm run bench -- cold-start [--beside FOLDER] [--turns 1]
// `perfatlas up` from nothing (no database, no built site) to its first page, against the build of the
// site alone, which nothing can be faster than; with --beside also against the same of another checkout with its
// packages, in turns. Removes what was built of the site: no instance may run from either.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "@perfatlas/modeling/stats";

const { values } = parseArgs({
  options: { beside: { type: "string" }, turns: { type: "string", default: "1" } },
});
const own = fileURLToPath(new URL("../../..", import.meta.url));
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
/** Times of the build alone that a start may take; of the start of the other checkout. */
const TARGET = { alone: 1.5, beside: 0.5 };

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

/** Takes away what a start makes once: the built site, and the program as one file. */
function forget(root: string): void {
  for (const made of ["apps/web/.next", "apps/web/.builds", "node_modules/.cache/perfatlas"])
    rmSync(join(root, made), { recursive: true, force: true });
}

function buildAlone(): number {
  forget(own);
  const web = join(own, "apps/web");
  const next = createRequire(join(web, "package.json")).resolve("next/dist/bin/next");
  const started = performance.now();
  const options = { cwd: web, stdio: "ignore", env: environment } as const;
  const { status } = spawnSync(process.execPath, [next, "build"], options);
  if (status !== 0) throw new Error("the site cannot be built");
  return seconds(started);
}

async function coldStart(root: string): Promise<number> {
  forget(root);
  const home = mkdtempSync(join(tmpdir(), "perfatlas-cold-"));
  const started = performance.now();
  const bin = join(root, "apps/cli/bin/perfatlas.mjs");
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
    await new Promise((resolved) => child.once("exit", resolved));
    rmSync(home, { recursive: true, force: true });
  }
}

function report(what: string, yardstick: number, first: number, target: number): void {
  const ratio = first / yardstick;
  console.log(
    `${what} ${yardstick.toFixed(1)} s   first page ${first.toFixed(1)} s   ${ratio.toFixed(2)} x   ` +
      `target ${target} x ${ratio <= target ? "reached" : "MISSED"}`,
  );
}

const times = { alone: [] as number[], own: [] as number[], beside: [] as number[] };
for (let turn = 0; turn < Number(values.turns); turn++) {
  times.alone.push(buildAlone());
  times.own.push(await coldStart(own));
  if (values.beside !== undefined) times.beside.push(await coldStart(resolve(values.beside)));
}
const first = median(times.own);
report("site built alone", median(times.alone), first, TARGET.alone);
if (values.beside !== undefined)
  report(`first page of ${values.beside}`, median(times.beside), first, TARGET.beside);
