// tsx test/faults/attacks/run.ts [part of a name]: attacks an instance and prints what became of each attack,
// the processor time that it took (the first time, and the median of five more), how long /healthz took
// meanwhile at worst, and how much memory was left behind; without a name also what the attack of 200 clients
// leaves behind when it is made again and again.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Attack, attacks, clientsAtOnce } from "./attacks.ts";
import { startTarget, type Target } from "./target.ts";

const chosen = attacks.filter(({ name }) => name.includes(process.argv[2] ?? ""));
/** Attacks that take their time are made once. */
const ONCE = /never|not read|clients|idle|MB/;

console.log("| attack | outcome | cpu ms, first | cpu ms, then | /healthz worst ms | memory MB |");
console.log("|---|---|---|---|---|---|");
for (const isShipped of [false, true]) {
  const those = chosen.filter((attack) => (attack.isShipped ?? false) === isShipped);
  if (those.length === 0) continue;
  const target = await startTarget(isShipped);
  try {
    for (const attack of those) await report(target, attack);
  } finally {
    target.stop();
  }
}

if (process.argv[2] === undefined) await repeat(10);

/** In one process, with the memory after each round. */
async function repeat(rounds: number): Promise<void> {
  const target = await startTarget(false);
  try {
    console.log(
      "\n| 200 clients, round | outcome | memory MB | of which held MB |\n|---|---|---|---|",
    );
    for (let round = 0; round <= rounds; round++) {
      const outcome = round === 0 ? "before" : await clientsAtOnce(target, 200);
      const { memory, held } = await target.tidied();
      console.log(`| ${round} | ${outcome} | ${memory.toFixed(0)} | ${held.toFixed(0)} |`);
    }
  } finally {
    target.stop();
  }
}

async function report(against: Target, { name, run }: Attack): Promise<void> {
  const before = await against.tidied();
  const probing = probe(against);
  const outcome = await run(against);
  const first = await against.used();
  const more: number[] = [];
  let last = first;
  for (let i = 0; i < (ONCE.test(name) ? 0 : 5); i++) {
    await run(against);
    const used = await against.used();
    more.push(used.cpu - last.cpu);
    last = used;
  }
  const worst = await probing.stop();
  const then = more.sort((a, b) => a - b)[2];
  const cells = [
    name,
    outcome,
    (first.cpu - before.cpu).toFixed(0),
    then === undefined ? "" : then.toFixed(0),
    worst.toFixed(0),
    ((await against.tidied()).memory - before.memory).toFixed(0),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** Asks /healthz again and again, from a thread of its own: the attackers keep this one busy. */
function probe({ address }: Target) {
  const thread = new Worker(new URL("probe-health.mjs", import.meta.url), { workerData: address });
  return {
    async stop(): Promise<number> {
      thread.postMessage("stop");
      const [worst] = (await once(thread, "message")) as [number];
      await thread.terminate();
      return worst;
    },
  };
}
