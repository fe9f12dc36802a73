import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "./any-of.ts";
import { isBy } from "./as-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import { type JobCondition, jobMeets } from "./job-condition.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";
import { visible } from "./visible.ts";

/** A row of `job`. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  /** Slug of the data set or suite that it is about. */
  readonly subject: string;
  readonly payload: unknown;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: unknown;
  readonly error: string | null;
  /** What everybody may read of `error`. */
  readonly publicError: string | null;
  /** Times that it was begun and not given back in good order. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** A queued job is not begun before; null: as soon as it is its turn. */
  readonly notBefore: Date | null;
  /** `createdAt` with all its microseconds, for keysets. */
  readonly createdAtText: string;
}

/** Where a queued job stands. */
export interface JobPlace {
  readonly id: string;
  /** 1: the next of its kind. */
  readonly position: number;
  /** The job that has to end, or to begin, before it; null when nothing is in its way. */
  readonly behindId: string | null;
}

/** How far a job is: what onlookers watch. */
export type JobStep = Pick<JobRow, "id" | "state" | "done" | "total" | "message">;

/** Columns of a `JobRow`. */
export const JOB_COLUMNS = [
  "id",
  "kind",
  "subject",
  "payload",
  "state",
  "done",
  "total",
  "message",
  "result",
  "error",
  "public_error as publicError",
  "attempts",
  "created_at as createdAt",
  "started_at as startedAt",
  "finished_at as finishedAt",
  "not_before as notBefore",
  sql<string>`to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
    "createdAtText",
  ),
] as const;

/** A data set whose files could not be had. */
export interface UnreachableSubject {
  readonly subject: string;
  readonly finishedAt: Date;
}

const EVERY: JobCondition = { own: {} };
const ORDERS: KeysetOrders = {
  CREATED: [keysetColumn("created_at", "timestamptz"), keysetColumn("id", "uuid")],
};

/** Queries about jobs. */
export const jobReader = {
  /** Jobs by (created_at, id). */
  async page(
    db: Queryable,
    request: KeysetRequest,
    where: JobCondition = EVERY,
  ): Promise<KeysetPage<JobRow>> {
    const all = jobs(db).select(JOB_COLUMNS).where(jobMeets(where));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable, where: JobCondition = EVERY): Promise<RowCount> {
    return await countRows(db, jobs(db).select("id").where(jobMeets(where)));
  },

  async byIds(db: Queryable, ids: readonly string[]): Promise<readonly JobRow[]> {
    return await db.kysely
      .selectFrom("job")
      .select(JOB_COLUMNS)
      .where("id", "=", anyOf.uuids(ids))
      .where(visible.jobById(db))
      .execute();
  },

  /** Those that lists show: for ids that the reader did not know. */
  async listedByIds(db: Queryable, ids: readonly string[]): Promise<readonly JobRow[]> {
    return await jobs(db).select(JOB_COLUMNS).where("id", "=", anyOf.uuids(ids)).execute();
  },

  /** How far the jobs are, without what they were given and gave. */
  async steps({ kysely }: Queryable, ids: readonly string[]): Promise<readonly JobStep[]> {
    return await kysely
      .selectFrom("job")
      .select(["id", "state", "done", "total", "message"])
      .where("id", "=", anyOf.uuids(ids))
      .execute();
  },

  /**
   * Of these subjects those whose last import, of the ones that were not cancelled, ended because a file
   * could not be had, and when.
   */
  async unreachable(
    db: Queryable,
    subjects: readonly string[],
  ): Promise<readonly UnreachableSubject[]> {
    return await rowsOf(
      db,
      { subject: "text", finishedAt: "time" },
      sql`
      select subject, finished_at as "finishedAt" from (
        select distinct on (subject) subject, finished_at, result ->> 'code' as code
        from job
        where kind = 'import-dataset' and state in ('succeeded', 'failed')
          and subject = any(${subjects}::text[])
        order by subject, finished_at desc
      ) as last
      where code = 'SOURCE_UNREACHABLE'`,
    );
  },

  /**
   * Where those of the jobs stand that are queued. In the way of a job is what it waits for, else the
   * running one of its kind, else the first in its line.
   */
  async places(db: Queryable, ids: readonly string[]): Promise<readonly JobPlace[]> {
    return await rowsOf(
      db,
      { id: "text", position: "integer", behindId: "text?" },
      sql`
      with open as (
        select id, kind, state, waits_for, created_at,
          row_number() over line as place,
          count(*) filter (where state = 'queued') over (line rows unbounded preceding) as position
        from job
        where state in ('queued', 'running')
        window line as (partition by kind
          order by state <> 'running', coalesce(not_before > now(), false), turn, created_at, id)
      )
      select job.id, job.position::int as position, coalesce(
        (select needed.id from open as needed where needed.id = any(job.waits_for)
          order by needed.created_at limit 1),
        (select first.id from open as first
          where first.kind = job.kind and first.place = 1 and first.id <> job.id)
      ) as "behindId"
      from open as job
      where job.state = 'queued' and job.id = any(${ids}::uuid[])`,
    );
  },
};

/** Those that are the reader's to see, and had been queued by the time that is looked at. */
function jobs(db: Queryable) {
  const { asOf } = db;
  return db.kysely
    .selectFrom("job")
    .where(visible.job(db))
    .$if(asOf !== undefined, (all) => all.where(isBy("job.created_at", asOf as Date)));
}
