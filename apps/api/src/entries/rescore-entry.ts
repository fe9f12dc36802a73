import { setImmediate as turn } from "node:timers/promises";
import { type Database, type EntryRow, entryReader, entryWriter } from "@perfatlas/db";
import { evaluatedTask } from "./evaluated-task.ts";
import { scoreRepeat } from "./score-repeat.ts";

/** Computes every error of an entry again from the predictions that are kept of it; how many repeats there were. */
export async function rescoreEntry(
  database: Database,
  { strategyId }: Pick<EntryRow, "strategyId">,
): Promise<number> {
  let count = 0;
  for (const { slug, taskId, budget, digest } of await entryReader.cells(database, strategyId)) {
    const task = await evaluatedTask(database, slug);
    // Of data that have grown since, the values are no longer at hand.
    if (task.table.digest !== digest) continue;
    const kept = await entryReader.predictions(database, { strategyId, taskId, budget, digest });
    for (const one of kept) {
      await entryWriter.rescored(database, one.evaluationId, scoreRepeat(task, one));
      count++;
      await turn();
    }
  }
  return count;
}
