import { type Database, jobRecord } from "@perfatlas/db";
import type { PgBoss } from "pg-boss";
import type { JobHandler } from "./job-handler.ts";

/**
 * Brings the queue and the registry's list of jobs together after a process died between their
 * writes. Jobs that the queue never got are sent; jobs that it gave up after several deaths are
 * marked as failed. When nobody else can run a job at this moment (`isAlone`: an embedded database
 * that was just opened), those which a dead process held go back into the line at once; on a server
 * their heartbeat tells.
 */
export async function recoverJobs(
  boss: PgBoss,
  database: Database,
  handlers: readonly JobHandler<unknown>[],
  isAlone: boolean,
): Promise<void> {
  const kinds = new Set(handlers.map(({ kind }) => kind));
  for (const { id, kind } of await jobRecord.unfinished(database)) {
    if (!kinds.has(kind)) continue;
    if (!(await takeUp(boss, database, kind, id, isAlone))) {
      const error = "given up: the process that ran it died several times";
      await jobRecord.end(database, id, { state: "failed", error, result: null });
    }
  }
}

/** False when the queue has given the job up. */
async function takeUp(
  boss: PgBoss,
  database: Database,
  kind: string,
  id: string,
  isAlone: boolean,
): Promise<boolean> {
  const [queued] = await boss.findJobs(kind, { id });
  if (queued === undefined) {
    await boss.send(kind, {}, { id });
    return true;
  }
  if (queued.state === "active" && isAlone) {
    await boss.fail(kind, id, { message: "the process that ran it died" });
    const [failed] = await boss.findJobs(kind, { id });
    if (failed?.state === "failed") return false;
    await jobRecord.requeue(database, id);
  }
  return queued.state !== "failed" && queued.state !== "cancelled";
}
