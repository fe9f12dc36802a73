import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../../../packages/jetson-harness/src/session/lock.ts";

/**
 * One of several processes that all want the locks of the rounds `0…count-1` below a folder, each at the same moment as the
 * others: the n-th at `start + n * periodMs` of the wall clock. Writes which it has got, keeps them, and ends when its input does.
 */
const [folder = "", name = "", startText = "", periodText = "", countText = ""] =
  process.argv.slice(2);
const start = Number(startText);
const period = Number(periodText);
const won: number[] = [];
let late = 0;
for (let round = 0; round < Number(countText); round++) {
  const at = start + round * period;
  if (Date.now() > at) late++;
  while (performance.timeOrigin + performance.now() < at);
  try {
    takeLock(join(folder, String(round)));
    won.push(round);
  } catch (error) {
    if (!/holds/.test(String(error))) throw error;
  }
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.json`), JSON.stringify({ won, late }));
process.stdout.write("done\n");
readFileSync(0);
