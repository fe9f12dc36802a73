import { setImmediate as turn } from "node:timers/promises";
import { auditLog, type Database, type EntryRow, entryReader, entryWriter } from "@perfatlas/db";
import type { Actor } from "../access/actor-of.ts";
import { evaluatedTask } from "./evaluated-task.ts";
import { type ScoredRepeat, scoreRepeat } from "./score-repeat.ts";

/**
 * Computes every error of an entry again from the predictions that are kept of it, one budget of a task in each
 * transaction; how many repeats there were.
 */
export async function rescoreEntry(
  database: Database,
  { strategyId, name, revision }: Pick<EntryRow, "name" | "revision" | "strategyId">,
  actor: Actor,
): Promise<number> {
  let count = 0;
  for (const { slug, taskId, budget, digest } of await entryReader.cells(database, strategyId)) {
    const task = await evaluatedTask(database, slug);
    // Of data that have grown since, the values are no longer at hand.
    if (task.table.digest !== digest) continue;
    const kept = await entryReader.predictions(database, { strategyId, taskId, budget, digest });
    const scored: [number, ScoredRepeat][] = [];
    for (const one of kept) {
      scored.push([one.evaluationId, scoreRepeat(task, one)]);
      await turn();
    }
    await database.transaction(async (handle) => {
      for (const [id, errors] of scored) await entryWriter.rescored(handle, id, errors);
      await auditLog.note(handle, actor, {
        action: "entry.rescore",
        object: `${name}@${revision}`,
        before: null,
        after: { task: slug, budget, repeatCount: scored.length },
      });
    });
    count += scored.length;
  }
  return count;
}
