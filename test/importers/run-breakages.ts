// npm run breakages [-- format]: reads broken files of every format and prints how each was refused,
// and in how much time and memory; one process per format makes the files, another one reads them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type TriedBreakages, triedBreakages } from "./breakages.ts";
import { type TriedOutcome, tryBreakage } from "./try-breakage.ts";

const LIMITS = { computed: 2000, megabytes: 512 };
const [wanted, folder] = process.argv.slice(2);
const tried = triedBreakages.filter(({ format }) => wanted === undefined || format === wanted);

for (const file of tried) {
  if (folder === undefined) inAnotherProcess(file);
  else await readAll(file, folder);
}

function inAnotherProcess({ format, name, good, breakages }: TriedBreakages): void {
  const made = mkdtempSync(join(tmpdir(), "perfatlas-breakages-"));
  try {
    for (const [i, bytes] of [
      () => Buffer.from(good),
      ...breakages.map(({ make }) => make),
    ].entries()) {
      mkdirSync(join(made, String(i)));
      writeFileSync(join(made, String(i), name), bytes());
    }
    const given = [...process.execArgv, fileURLToPath(import.meta.url), format, made];
    const { status } = spawnSync(process.execPath, given, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  } finally {
    rmSync(made, { recursive: true });
  }
}

async function readAll(
  { format, descriptor, breakages }: TriedBreakages,
  made: string,
): Promise<void> {
  // The good file first: what is compiled or loaded once belongs to no breakage.
  await tryBreakage(descriptor, join(made, "0"));
  for (const [i, { what }] of breakages.entries())
    report(format, what, await tryBreakage(descriptor, join(made, String(i + 1))));
}

function report(format: string, what: string, outcome: TriedOutcome): void {
  const { code, milliseconds, computed, megabytes = 0 } = outcome;
  const isGood = code !== "read" && computed <= LIMITS.computed && megabytes <= LIMITS.megabytes;
  if (!isGood) process.exitCode = 1;
  const figures = [milliseconds, computed, megabytes].map((one) => one.toFixed(0).padStart(6));
  console.log(
    `${isGood ? "    " : "BAD "}${format.padEnd(13)}${figures[0]} ms ${figures[1]} ms of computing ${figures[2]} MB  ${code.padEnd(22)} ${what}`,
  );
}
