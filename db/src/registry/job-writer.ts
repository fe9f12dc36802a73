import { sql } from "kysely";
import type { Handle } from "../open/database.ts";

/** Writes what becomes of queued jobs, for readers. */
export const jobWriter = {
  /** Notes a job that was queued; the id is the queue's. */
  async create(
    { kysely }: Handle,
    id: string,
    kind: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await kysely
      .insertInto("job")
      .values({ id, kind, payload, state: "queued", result: null, error: null })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  },

  /** A worker took it, for the first time or again. */
  async start({ kysely }: Handle, id: string): Promise<void> {
    await kysely
      .updateTable("job")
      .set({ state: "running", started_at: sql`now()`, finished_at: null, done: 0, error: null })
      .where("id", "=", id)
      .execute();
  },

  /** `done` of `total`, in the job's own units. */
  async progress(
    { kysely }: Handle,
    id: string,
    { done, total, message }: { done: number; total: number; message: string },
  ): Promise<void> {
    await kysely
      .updateTable("job")
      .set({ done, total, message })
      .where("id", "=", id)
      .where("state", "=", "running")
      .execute();
  },

  async succeed({ kysely }: Handle, id: string, result: unknown): Promise<void> {
    await kysely
      .updateTable("job")
      .set({ state: "succeeded", result: json(result), done: sql`total`, finished_at: sql`now()` })
      .where("id", "=", id)
      .execute();
  },

  /** `error` is shown to readers: the message of an InputError, or "internal error". */
  async fail({ kysely }: Handle, id: string, error: string): Promise<void> {
    await kysely
      .updateTable("job")
      .set({ state: "failed", error, finished_at: sql`now()` })
      .where("id", "=", id)
      .execute();
  },

  async cancel({ kysely }: Handle, id: string): Promise<void> {
    await kysely
      .updateTable("job")
      .set({ state: "cancelled", finished_at: sql`now()` })
      .where("id", "=", id)
      .where("state", "in", ["queued", "running"])
      .execute();
  },
};

/** undefined would leave the column as it is. */
function json(value: unknown): unknown {
  return value === undefined ? null : value;
}
