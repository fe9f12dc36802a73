import { readFileSync } from "node:fs";
import { compressionRun } from "./compression-run.ts";
import { generatedInput } from "./generated-input.ts";
import type { BlockOrder, RunLevels, RunOutcome, RunRecord } from "./run-record.ts";
import { sqliteRun } from "./sqlite-run.ts";

// A measuring process: reads its orders from standard input, prints one run record a line. It runs
// on any Node from 22.13 on, hence its imports are Node's and files beside it.
const order = JSON.parse(readFileSync(0, "utf8")) as BlockOrder;
const perform = runOf(order);
for (const levels of order.warmups) perform(levels);
const lines: string[] = [];
order.runs.forEach(({ configuration, levels }, position) => {
  const startedAt = new Date().toISOString();
  const record: RunRecord = { configuration, position, startedAt, outcome: perform(levels) };
  lines.push(JSON.stringify(record));
});
process.stdout.write(`${lines.join("\n")}\n`);

function runOf(order: BlockOrder): (levels: RunLevels) => RunOutcome {
  if (order.system === "sqlite-node") {
    return (levels) => sqliteRun(order.workload, levels, order.folder, order.seed);
  }
  const { system } = order;
  const input = generatedInput(order.workload, Number(order.facts.bytes), order.seed);
  return (levels) => compressionRun(system, levels, input, order.minDurationMs);
}
