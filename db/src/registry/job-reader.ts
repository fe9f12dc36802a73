import { sql } from "kysely";
import { type KeysetPage, type KeysetRequest, keysetPage, type Queryable } from "./keyset-page.ts";

/** A row of `job`. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: unknown;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** `createdAt` with all its microseconds, for keysets. */
  readonly createdAtText: string;
}

const columns = sql`id, kind, payload, state, done, total, message, result, error,
  created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt",
  to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAtText"`;

/** Queries about jobs. */
export const jobReader = {
  /** Jobs by (created_at, id), newest first. */
  async page(db: Queryable, { first, after }: KeysetRequest): Promise<KeysetPage<JobRow>> {
    // As a text: a driver that knows the parameter for a time sends it in milliseconds.
    const behind =
      after === null
        ? sql`true`
        : sql`(created_at, id) < (${after[0]}::text::timestamptz, ${after[1]}::uuid)`;
    const { rows } = await sql<JobRow>`
      select ${columns}
      from job
      where ${behind}
      order by created_at desc, id desc
      limit ${first + 1}`.execute(db.kysely);
    return keysetPage(rows, first);
  },

  async count(db: Queryable): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from job`.execute(db.kysely);
    return rows[0]?.count ?? 0;
  },

  async byIds(db: Queryable, ids: readonly string[]): Promise<readonly JobRow[]> {
    const { rows } = await sql<JobRow>`
      select ${columns} from job where id = any(${ids}::uuid[])`.execute(db.kysely);
    return rows;
  },
};
