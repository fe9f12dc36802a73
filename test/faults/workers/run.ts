// tsx --tsconfig apps/cli/bin/tsconfig.json test/faults/workers/run.ts [rounds] [book]: disturbs evaluations that
// processes of `perfatlas worker` share and compares every stored figure, bit for bit. What the book has is not
// done again, so that a long run can be interrupted.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createRng } from "@perfatlas/modeling/random";
import { type Disturbance, disturbances } from "./disturbances.ts";
import { openStage } from "./stage.ts";
import type { WorkerRound } from "./worker-round.ts";

const rounds = Number(process.argv[2] ?? 50);
const book = process.argv[3] ?? "/tmp/perfatlas-worker-faults.ndjson";
const names = (Object.keys(disturbances) as Disturbance[]).filter(
  // There is one machine.
  (name) => name !== "the link of a machine lost",
);
const done: WorkerRound[] = existsSync(book)
  ? readFileSync(book, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as WorkerRound)
  : [];

const stage = await openStage();
try {
  while (done.length < rounds) {
    const rng = createRng(done.length);
    // Each is the first in its turn; one or two others follow.
    const others = Array.from(
      { length: 1 + (done.length % 2) },
      () => names[Math.floor(rng.next() * names.length)] as Disturbance,
    );
    const first = names[done.length % names.length] as Disturbance;
    const round = await stage.round([first, ...others], rng);
    done.push(round);
    appendFileSync(book, `${JSON.stringify(round)}\n`);
    console.log(JSON.stringify(round));
  }
} finally {
  await stage.close();
}

const sum = (name: "kills" | "stored" | "missing" | "doubled" | "different" | "retakenChunks") =>
  done.reduce((total, round) => total + round[name], 0);
for (const name of names) {
  const count = done.flatMap(({ disturbed }) => disturbed).filter((each) => each === name).length;
  console.log(`${name}: ${count} times`);
}
console.log(
  `${done.length} disturbed evaluations, ${done.filter(({ state }) => state === "succeeded").length} succeeded; ` +
    `${stage.repeats} repeats each: stored ${sum("stored")}, missing ${sum("missing")}, ` +
    `doubled ${sum("doubled")}, different in any bit ${sum("different")}`,
);
console.log(
  `${sum("kills")} workers killed, ${sum("retakenChunks")} chunks taken more than once, ` +
    `the slowest ${Math.max(...done.map(({ retakenMs }) => retakenMs))} ms after the kill`,
);
