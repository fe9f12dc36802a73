import { chunkRecord } from "@perfatlas/db";
import { evaluationChunks } from "./evaluation-chunks.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import type { SubjectPlan } from "./plan-subject.ts";

/** Chunks that are written in one statement. */
const CHUNKS_PER_WRITE = 1000;

/**
 * Stores the chunks of a job, all at once. Where a run before this one stored them and nothing that they were
 * planned on has changed, they stay as they are.
 * @throws Error when the job is no longer run by this worker.
 */
export async function storePlans(
  plans: readonly SubjectPlan[],
  { database, job }: Pick<EvaluationTools, "database" | "job">,
): Promise<void> {
  const current = new Set(plans.map(({ basis }) => basis));
  const chunks = plans.flatMap(evaluationChunks);
  await database.transaction(async (handle) => {
    if (!(await chunkRecord.isRunBy(handle, job.id, job.worker))) {
      throw new Error("the job was given to another worker");
    }
    // An embedded database has one process: what another one held it holds no longer.
    if (database.engine === "pglite") await chunkRecord.releaseAll(handle, job.id);
    const planned = await chunkRecord.bases(handle, job.id);
    if (planned.length > 0 && planned.every((basis) => current.has(basis))) return;
    await chunkRecord.removeOpen(handle, job.id);
    for (let from = 0; from < chunks.length; from += CHUNKS_PER_WRITE) {
      await chunkRecord.add(handle, job.id, chunks.slice(from, from + CHUNKS_PER_WRITE));
    }
  });
}
