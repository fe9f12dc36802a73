import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** How a job ended. */
export type JobOutcome =
  | { readonly state: "succeeded"; readonly result: object }
  | { readonly state: "failed"; readonly error: string; readonly result: object | null };

const UNFINISHED = ["queued", "running"] as const;

/** What readers see of jobs, kept by the queue's worker. A job that has ended never changes again. */
export const jobRecord = {
  async insert({ kysely }: Queryable, id: string, kind: string, payload: object): Promise<void> {
    await kysely
      .insertInto("job")
      .values({ id, kind, payload: { ...payload }, state: "queued" })
      .execute();
  },

  /** False when the job has ended already: a second run of it has nothing to do. */
  async start(db: Queryable, id: string): Promise<boolean> {
    const rows = await unfinished(db, id)
      .set({ state: "running", started_at: NOW, done: 0, total: 0, message: "" })
      .returning("id")
      .execute();
    return rows.length > 0;
  },

  async progress({ kysely }: Queryable, id: string, done: number, total: number, message: string) {
    await kysely
      .updateTable("job")
      .set({ done, total, message })
      .where("id", "=", id)
      .where("state", "=", "running")
      .execute();
  },

  async end(db: Queryable, id: string, outcome: JobOutcome): Promise<void> {
    const { state, result } = outcome;
    const ended = { state, result, finished_at: NOW };
    await unfinished(db, id)
      .set(({ ref }) =>
        outcome.state === "failed"
          ? { ...ended, error: outcome.error }
          : { ...ended, error: null, done: ref("total") },
      )
      .execute();
  },

  /** Back into the line: the process that ran it stops or is gone. */
  async requeue(db: Queryable, id: string): Promise<void> {
    await unfinished(db, id).set({ state: "queued", started_at: null, message: "" }).execute();
  },

  /** Jobs that have not ended, oldest first. */
  async unfinished({ kysely }: Queryable) {
    return await kysely
      .selectFrom("job")
      .select(["id", "kind"])
      .where("state", "in", UNFINISHED)
      .orderBy("created_at")
      .orderBy("id")
      .execute();
  },
};

const NOW = sql<Date>`now()`;

function unfinished({ kysely }: Queryable, id: string) {
  return kysely.updateTable("job").where("id", "=", id).where("state", "in", UNFINISHED);
}
