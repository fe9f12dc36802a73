import { randomUUID } from "node:crypto";
import type { Database } from "@perfatlas/db";
import type { EvaluationTools } from "../../apps/api/src/evaluation/evaluation-tools.ts";

/** What an evaluation works with, for a job of its own that is being run. */
export async function evaluationTools(database: Database): Promise<EvaluationTools> {
  const job = { id: randomUUID(), worker: randomUUID() };
  await database.rawQuery(
    `insert into job (id, kind, payload, state, worker, beat_at)
     values ($1, 'evaluate-suite', '{}', 'running', $2, now())`,
    [job.id, job.worker],
  );
  return {
    database,
    job,
    source: { fetch: () => Promise.reject(new Error("no file is needed")) } as never,
    revision: "test",
    threadCount: 1,
    signal: new AbortController().signal,
    progress: () => {},
  };
}
