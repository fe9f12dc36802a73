import { type QueryCreator, type RawBuilder, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import type { Handle } from "../open/database.ts";
import { anyOf } from "./any-of.ts";
import { JOB_COLUMNS, type JobRow } from "./job-reader.ts";
import type { Queryable } from "./keyset-page.ts";

/** How a job ended. */
export type JobOutcome =
  | { readonly state: "succeeded"; readonly result: object }
  | {
      readonly state: "failed";
      readonly error: string;
      readonly publicError: string;
      readonly result: object | null;
    };

/** A job to be queued. */
export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload: object;
  /** Null: the administrator. */
  readonly tokenId: number | null;
  readonly digest: string;
  readonly waitsFor: readonly string[];
  /** Seconds in which it is not begun; at once without. */
  readonly delaySeconds?: number;
}

/** Any number; the same in all programs that queue jobs. */
const LOCK = 7_261_546;
const NOW = sql<Date>`now()`;
const UNFINISHED = ["queued", "running"] as const;
/** Seconds that requests which come again may keep a job from its beginning. */
const DELAY_MOST = 3600;
/** A job that nobody runs. */
const IN_LINE = { state: "queued", worker: null, started_at: null, message: "" } as const;

/** What the queue writes. A job that has ended never changes again. */
export const jobRecord = {
  /** Held to the end of the transaction: who queues jobs looks at those that are there. */
  async lock({ kysely }: Handle): Promise<void> {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(kysely);
  },

  /** An unfinished job with that digest; with `isQueued`, one that has not begun. */
  async equal({ kysely }: Queryable, digest: string, isQueued: boolean) {
    const row = await kysely
      .selectFrom("job")
      .select("id")
      .where("request_digest", "=", digest)
      .where("state", "in", isQueued ? ["queued"] : UNFINISHED)
      .orderBy("created_at")
      .executeTakeFirst();
    return row?.id;
  },

  /** How many jobs of an owner have not ended. */
  async unfinishedOf({ kysely }: Queryable, tokenId: number | null): Promise<number> {
    const { count } = await kysely
      .selectFrom("job")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("state", "in", UNFINISHED)
      .where("token_id", "is not distinct from", tokenId)
      .executeTakeFirstOrThrow();
    return count;
  },

  /** How many jobs of a kind that belong to no token have not ended. */
  async unfinishedWithoutToken({ kysely }: Queryable, kind: string): Promise<number> {
    const { count } = await kysely
      .selectFrom("job")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("state", "in", UNFINISHED)
      .where("kind", "=", kind)
      .where("token_id", "is", null)
      .executeTakeFirstOrThrow();
    return count;
  },

  /** Unfinished jobs of those kinds about one of the subjects. */
  async unfinishedAbout(
    { kysely }: Queryable,
    kinds: readonly string[],
    subjects: readonly string[],
  ): Promise<readonly string[]> {
    const rows = await kysely
      .selectFrom("job")
      .select("id")
      .where("state", "in", UNFINISHED)
      .where("kind", "=", anyOf.texts(kinds))
      .where("subject", "=", anyOf.texts(subjects))
      .execute();
    return rows.map(({ id }) => id);
  },

  async insert({ kysely }: Queryable, job: NewJob): Promise<void> {
    const { id, kind, subject, payload, tokenId, digest, waitsFor, delaySeconds = 0 } = job;
    await kysely
      .insertInto("job")
      .values({
        id,
        kind,
        subject,
        payload: { ...payload },
        state: "queued",
        token_id: tokenId,
        request_digest: digest,
        waits_for: [...waitsFor],
        turn: turnOf(kind, tokenId),
        not_before: delaySeconds === 0 ? null : inSeconds(delaySeconds),
      })
      .execute();
  },

  /** Begins to wait anew, for an hour after it was queued at most; 0: waits no longer. */
  async delay({ kysely }: Queryable, id: string, seconds: number): Promise<void> {
    await kysely
      .updateTable("job")
      .set({
        not_before:
          seconds === 0
            ? null
            : sql<Date>`least(${inSeconds(seconds)}, created_at + make_interval(secs => ${DELAY_MOST}::float8))`,
      })
      .where("id", "=", id)
      .where("state", "=", "queued")
      .where("not_before", "is not", null)
      .execute();
  },

  /** Begins the first job of those kinds that waits for no other; undefined when there is none. */
  async claim(
    { kysely }: Queryable,
    worker: string,
    kinds: readonly string[],
  ): Promise<JobRow | undefined> {
    return await kysely
      .updateTable("job")
      .set(({ eb }) => ({
        state: "running",
        worker,
        beat_at: NOW,
        attempts: eb("attempts", "+", 1),
        started_at: NOW,
        done: 0,
        total: 0,
        message: "",
      }))
      .where("id", "=", ({ selectFrom }) =>
        selectFrom("job as next")
          .select("next.id")
          .where("next.state", "=", "queued")
          .where("next.kind", "=", anyOf.texts(kinds))
          .where(sql<boolean>`coalesce(next.not_before <= now(), true)`)
          .where(({ not, exists }) =>
            not(
              exists(
                selectFrom("job as needed")
                  .select("needed.id")
                  .where(sql<boolean>`needed.id = any(next.waits_for)`)
                  .where("needed.state", "in", UNFINISHED),
              ),
            ),
          )
          .orderBy("next.turn")
          .orderBy("next.created_at")
          .orderBy("next.id")
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returning(JOB_COLUMNS)
      .executeTakeFirst();
  },

  /** Says that a worker lives; those of the jobs that are still its own. */
  async beat({ kysely }: Queryable, worker: string, ids: readonly string[]) {
    const rows = await kysely
      .updateTable("job")
      .set({ beat_at: NOW })
      .where("id", "=", anyOf.uuids(ids))
      .where("worker", "=", worker)
      .where("state", "=", "running")
      .returning("id")
      .execute();
    return new Set(rows.map(({ id }) => id));
  },

  /** Puts jobs back into the line whose worker was not heard of for so long; 0: all that run. */
  async reclaim({ kysely }: Queryable, silentSeconds: number): Promise<readonly string[]> {
    const silent = sql<boolean>`coalesce(beat_at, '-infinity')
      <= now() - make_interval(secs => ${silentSeconds}::float8)`;
    const rows = await kysely
      .updateTable("job")
      .set(IN_LINE)
      .where("state", "=", "running")
      .where(silent)
      .returning("id")
      .execute();
    return rows.map(({ id }) => id);
  },

  /** Back into the line: its worker stops in good order, which is no failed attempt. */
  async giveBack(db: Queryable, worker: string, id: string): Promise<void> {
    await ownOf(db, worker, id)
      .set({ ...IN_LINE, attempts: sql<number>`greatest(attempts - 1, 0)` })
      .execute();
  },

  /** Back into the line after a failure that was nobody's fault. */
  async retry(db: Queryable, worker: string, id: string): Promise<void> {
    await ownOf(db, worker, id).set(IN_LINE).execute();
  },

  async progress({ kysely }: Queryable, id: string, done: number, total: number, message: string) {
    await kysely
      .updateTable("job")
      .set({ done, total, message })
      .where("id", "=", id)
      .where("state", "=", "running")
      .execute();
  },

  /** With it go its chunks. */
  async end({ kysely }: Queryable, worker: string, id: string, outcome: JobOutcome): Promise<void> {
    const { state, result } = outcome;
    const ended = { state, result, worker: null, finished_at: NOW };
    await kysely
      .with("ended", (db) =>
        ownOf({ kysely: db }, worker, id)
          .set(({ ref }) =>
            outcome.state === "failed"
              ? { ...ended, error: outcome.error, public_error: outcome.publicError }
              : { ...ended, error: null, done: ref("total") },
          )
          .returning("id"),
      )
      .deleteFrom("job_chunk")
      .where("job_id", "in", ({ selectFrom }) => selectFrom("ended").select("id"))
      .execute();
  },

  /** Its chunks go with it. False when it has ended already, or there is no such job. */
  async cancel({ kysely }: Queryable, id: string): Promise<boolean> {
    const rows = await kysely
      .with("cancelled", (db) =>
        db
          .updateTable("job")
          .set({ state: "cancelled", worker: null, finished_at: NOW, message: "" })
          .where("id", "=", id)
          .where("state", "in", UNFINISHED)
          .returning("id"),
      )
      .with("removed", (db) =>
        db
          .deleteFrom("job_chunk")
          .where("job_id", "in", ({ selectFrom }) => selectFrom("cancelled").select("id")),
      )
      .selectFrom("cancelled")
      .select("id")
      .execute();
    return rows.length > 0;
  },
};

function inSeconds(seconds: number): RawBuilder<Date> {
  return sql<Date>`now() + make_interval(secs => ${seconds}::float8)`;
}

/** The database, or what stands before a statement in its `with`. */
interface UpdatesJobs {
  readonly kysely: Pick<QueryCreator<Tables>, "updateTable">;
}

/** A job while that worker runs it. */
function ownOf({ kysely }: UpdatesJobs, worker: string, id: string) {
  return kysely
    .updateTable("job")
    .where("id", "=", id)
    .where("worker", "=", worker)
    .where("state", "=", "running");
}

/**
 * The turn of a new job: the one that its line has come to, and behind those of its owner. Owners who
 * come again do not begin anew, so that nobody's later jobs wait for ever.
 */
function turnOf(kind: string, tokenId: number | null): RawBuilder<number> {
  return sql`(
    select coalesce(greatest(
      max(turn) filter (where started_at is not null),
      max(turn + 1) filter (where token_id is not distinct from ${tokenId}::int
        and (started_at is not null or state = 'queued'))), 0)
    from job where kind = ${kind})`;
}
