import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** How a job ended. */
export type JobOutcome =
  | { readonly state: "succeeded"; readonly result: object }
  | { readonly state: "failed"; readonly error: string; readonly result: object | null };

/** What readers see of jobs, kept by the queue's worker. A job that has ended never changes again. */
export const jobRecord = {
  async insert(db: Queryable, id: string, kind: string, payload: object): Promise<void> {
    await sql`
      insert into job (id, kind, payload, state)
      values (${id}, ${kind}, ${payload}, 'queued')`.execute(db.kysely);
  },

  /** False when the job has ended already: a second run of it has nothing to do. */
  async start(db: Queryable, id: string): Promise<boolean> {
    const { rows } = await sql`
      update job
      set state = 'running', started_at = now(), done = 0, total = 0, message = ''
      where id = ${id} and state in ('queued', 'running')
      returning id`.execute(db.kysely);
    return rows.length > 0;
  },

  async progress(db: Queryable, id: string, done: number, total: number, message: string) {
    await sql`
      update job
      set done = ${done}, total = ${total}, message = ${message}
      where id = ${id} and state = 'running'`.execute(db.kysely);
  },

  async end(db: Queryable, id: string, outcome: JobOutcome): Promise<void> {
    const error = outcome.state === "failed" ? outcome.error : null;
    await sql`
      update job
      set state = ${outcome.state}::text, result = ${outcome.result}, error = ${error},
        done = case when ${outcome.state}::text = 'succeeded' then total else done end,
        finished_at = now()
      where id = ${id} and state in ('queued', 'running')`.execute(db.kysely);
  },

  /** Back into the line: the process that ran it stops or is gone. */
  async requeue(db: Queryable, id: string): Promise<void> {
    await sql`
      update job
      set state = 'queued', started_at = null, message = ''
      where id = ${id} and state in ('queued', 'running')`.execute(db.kysely);
  },

  /** Jobs that have not ended, oldest first. */
  async unfinished(db: Queryable) {
    const { rows } = await sql<{ readonly id: string; readonly kind: string }>`
      select id, kind from job
      where state in ('queued', 'running')
      order by created_at, id`.execute(db.kysely);
    return rows;
  },
};
