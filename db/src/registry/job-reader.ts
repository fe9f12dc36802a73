import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
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

const COLUMNS = [
  "id",
  "kind",
  "payload",
  "state",
  "done",
  "total",
  "message",
  "result",
  "error",
  "created_at as createdAt",
  "started_at as startedAt",
  "finished_at as finishedAt",
  sql<string>`to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
    "createdAtText",
  ),
] as const;

/** Queries about jobs. */
export const jobReader = {
  /** Jobs by (created_at, id), newest first. */
  async page({ kysely }: Queryable, { first, after }: KeysetRequest): Promise<KeysetPage<JobRow>> {
    let query = kysely.selectFrom("job").select(COLUMNS);
    if (after !== null) {
      // As a text: a driver that knows the parameter for a time sends it in milliseconds.
      const createdAt = sql<Date>`${after[0]}::text::timestamptz`;
      const id = sql<string>`${after[1]}::uuid`;
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("created_at", "id"), "<", tuple(createdAt, id)),
      );
    }
    const rows = await query
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(first + 1)
      .execute();
    return keysetPage(rows, first);
  },

  async count({ kysely }: Queryable): Promise<number> {
    const { count } = await kysely
      .selectFrom("job")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  },

  async byIds({ kysely }: Queryable, ids: readonly string[]): Promise<readonly JobRow[]> {
    return await kysely
      .selectFrom("job")
      .select(COLUMNS)
      .where("id", "=", anyOf.uuids(ids))
      .execute();
  },
};
