// tsx test/faults/kills/run.ts [kills] [book]: kills processes at their work and counts. What the book has
// is not done again, so that a long run can be interrupted.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRng } from "@perfatlas/modeling/random";
import { type KillRound, killRound } from "./kill-round.ts";
import { type TaskName, tasks } from "./tasks.ts";
import { makeTemplates } from "./templates.ts";

const kills = Number(process.argv[2] ?? 300);
const book = process.argv[3] ?? "/tmp/perfatlas-kills.ndjson";
const names = Object.keys(tasks) as TaskName[];
const done: KillRound[] = existsSync(book)
  ? readFileSync(book, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as KillRound)
  : [];

const folder = await mkdtemp(join(tmpdir(), "perfatlas-kills-"));
try {
  await makeTemplates(folder);
  while (done.length < kills) {
    const task = names[done.length % names.length] as TaskName;
    // Every other one in the first thing that it does.
    const round = await killRound(folder, task, createRng(done.length), done.length % 2);
    done.push(round);
    appendFileSync(book, `${JSON.stringify(round)}\n`);
    if (round.faults.length > 0) console.log(JSON.stringify(round));
  }
} finally {
  await rm(folder, { recursive: true });
}

const sums = ["acknowledged", "lost", "doubled", "halfStored", "unopenable"] as const;
for (const name of [...names, undefined]) {
  const of = done.filter(({ task }) => name === undefined || task === name);
  const cells = sums.map((sum) => `${sum} ${of.reduce((total, row) => total + row[sum], 0)}`);
  console.log(`${name ?? "all"}: kills ${of.length}, ${cells.join(", ")}`);
}
