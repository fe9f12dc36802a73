import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A piece of a job, to be planned. */
export interface NewChunk {
  /** Chunks of one share have parts in common. */
  readonly share: string;
  /** What it was planned on. */
  readonly basis: string;
  readonly payload: object;
  /** Steps of progress. */
  readonly steps: number;
  /** About how long it takes, in no unit. */
  readonly weight: number;
}

/** The right to end a chunk; void once somebody else has taken it. */
export interface ChunkLease {
  readonly position: number;
  readonly lease: number;
}

/** A chunk that was taken. */
export interface TakenChunk extends ChunkLease {
  readonly share: string;
  readonly basis: string;
  readonly payload: unknown;
  readonly steps: number;
  readonly weight: number;
}

/** A wish for chunks. */
export interface ChunkWish {
  readonly jobId: string;
  readonly worker: string;
  /** Taken from as long as it has some. */
  readonly share: string | null;
  /** Shares that this worker cannot compute. */
  readonly without: readonly string[];
  /** Chunks that the worker computes already: never its own again, however long they take. */
  readonly held: readonly number[];
  readonly most: number;
}

/** Seconds without a sign of life after which a chunk is taken from its worker, by the database's clock. */
const LEASE_SECONDS = 8;
/** Times that a chunk is begun: more mean that it is the chunk which ends its processes. */
const MOST_LEASES = 12;
/** A taker leaves so many times of what it takes to others, so that all end at about the same time. */
const LEFT_TO_OTHERS = 6;

// Ahead of the clock as far as behind it: a clock that was set back leaves no lease that lasts for ever.
const SPAN = sql`make_interval(secs => ${sql.lit(LEASE_SECONDS)})`;
const IS_FREE = sql`(worker is null or beat_at not between now() - ${SPAN} and now() + ${SPAN})`;

const TAKEN = {
  position: "integer",
  lease: "integer",
  share: "text",
  basis: "text",
  payload: "object",
  steps: "integer",
  weight: "number",
} as const;

/** What the queue writes of chunks. A lease is void when another one, or the end of the job, came after it. */
export const chunkRecord = {
  /** Whether a worker runs a job, which stays so until the end of the transaction. */
  async isRunBy(db: Handle, jobId: string, worker: string): Promise<boolean> {
    const query = sql`select id::text from job
      where id = ${jobId}::uuid and worker = ${worker}::uuid and state = 'running' for update`;
    return (await rowsOf(db, { id: "text" }, query)).length > 0;
  },

  /** What the chunks of a job that are not done were planned on, each once. */
  async bases(db: Queryable, jobId: string): Promise<readonly string[]> {
    const query = sql`select distinct basis from job_chunk
      where job_id = ${jobId}::uuid and done_at is null`;
    return (await rowsOf(db, { basis: "text" }, query)).map(({ basis }) => basis);
  },

  /** Removes the chunks that are not done: whoever computes one can no longer end it. */
  async removeOpen({ kysely }: Queryable, jobId: string): Promise<void> {
    await sql`delete from job_chunk where job_id = ${jobId}::uuid and done_at is null`.execute(
      kysely,
    );
  },

  /** Adds chunks behind those that are there, in the order in which they are taken. */
  async add({ kysely }: Queryable, jobId: string, chunks: readonly NewChunk[]): Promise<void> {
    if (chunks.length === 0) return;
    const numbered = chunks.map((chunk, number) => ({ ...chunk, number }));
    await sql`
      insert into job_chunk (job_id, position, share, basis, payload, steps, weight)
      select ${jobId}::uuid, number + (select coalesce(max(position) + 1, 0) from job_chunk
          where job_id = ${jobId}::uuid), share, basis, payload, steps, weight
      from jsonb_to_recordset(${numbered}::jsonb) as given (number int, share text, basis text,
        payload jsonb, steps int, weight float8)`.execute(kysely);
  },

  /**
   * Takes chunks of one share: the own one while it has some, else the one of most weight that nobody is
   * at, else the one of most weight.
   */
  async take(db: Queryable, wish: ChunkWish): Promise<readonly TakenChunk[]> {
    const { jobId, worker, share, without, held, most } = wish;
    const mayTake = sql`job_id = ${jobId}::uuid and done_at is null and ${IS_FREE}
      and lease < ${sql.lit(MOST_LEASES)} and position <> all(${held}::int[])`;
    return await rowsOf(
      db,
      TAKEN,
      sql`
      with open as (
        select share, sum(weight) as weight, bool_or(not ${IS_FREE}) as is_begun,
          count(*) filter (where ${mayTake}) as free
        from job_chunk
        where job_id = ${jobId}::uuid and done_at is null and share <> all(${without}::text[])
        group by share
      ),
      best as (
        select share, free from open where free > 0
        order by (share = ${share}::text) desc nulls last, is_begun, weight desc, share limit 1
      ),
      next as (
        select position from job_chunk
        where share = (select share from best) and ${mayTake}
        order by position
        limit least(${most}::int,
          (select greatest(1, free / ${sql.lit(LEFT_TO_OTHERS)}) from best))
        for update skip locked
      )
      update job_chunk set worker = ${worker}::uuid, beat_at = now(), lease = lease + 1
      from next
      where job_id = ${jobId}::uuid and job_chunk.position = next.position
      returning job_chunk.position, lease, share, basis, payload, steps, weight`,
    );
  },

  /** Says that the holder of these leases lives. */
  async beat({ kysely }: Queryable, jobId: string, leases: readonly ChunkLease[]): Promise<void> {
    await sql`update job_chunk set beat_at = now() from ${held(leases)}
      where ${isHeld(jobId)}`.execute(kysely);
  },

  /** Gives chunks back that will not be computed. */
  async release({ kysely }: Queryable, jobId: string, leases: readonly ChunkLease[]) {
    await sql`update job_chunk set worker = null, beat_at = null from ${held(leases)}
      where ${isHeld(jobId)}`.execute(kysely);
  },

  /** Frees every chunk, whoever has it: of an embedded database, whose former process is gone. */
  async releaseAll({ kysely }: Queryable, jobId: string): Promise<void> {
    await sql`update job_chunk set worker = null, beat_at = null
      where job_id = ${jobId}::uuid and done_at is null`.execute(kysely);
  },

  /**
   * Ends those of the chunks whose leases are still good and gives their positions; what they hold is stored in
   * the same transaction, what others hold is not stored at all.
   */
  async end(
    db: Handle,
    jobId: string,
    ended: readonly (ChunkLease & { readonly failures: number })[],
  ): Promise<ReadonlySet<number>> {
    const query = sql`update job_chunk
      set done_at = now(), worker = null, beat_at = null, failures = held.failures
      from ${held(ended)} where ${isHeld(jobId)} returning job_chunk.position`;
    const rows = await rowsOf(db, { position: "integer" }, query);
    return new Set(rows.map(({ position }) => position));
  },

  /** How far the chunks of a job are. */
  async progress(db: Queryable, jobId: string) {
    const [row] = await rowsOf(
      db,
      {
        done: "integer",
        total: "integer",
        failures: "integer",
        open: "integer",
        workers: "integer",
        givenUp: "integer",
      },
      sql`
      select coalesce(sum(steps) filter (where done_at is not null), 0)::int as done,
        coalesce(sum(steps), 0)::int as total, coalesce(sum(failures), 0)::int as failures,
        (count(*) filter (where done_at is null))::int as open,
        (count(distinct worker) filter (where not ${IS_FREE}))::int as workers,
        (count(*) filter (where done_at is null and ${IS_FREE}
          and lease >= ${sql.lit(MOST_LEASES)}))::int as "givenUp"
      from job_chunk where job_id = ${jobId}::uuid`,
    );
    if (row === undefined) throw new Error("an aggregate without a row");
    return row;
  },

  /** A running job of that kind with chunks that nobody computes, the first in the line; undefined when there is none. */
  async wanting(db: Queryable, kind: string, not: readonly string[]) {
    const [row] = await rowsOf(
      db,
      { id: "text" },
      sql`
      select id::text from job
      where kind = ${kind} and state in ('queued', 'running') and id <> all(${not}::uuid[])
        and exists (select from job_chunk where job_id = job.id and done_at is null and ${IS_FREE}
          and lease < ${sql.lit(MOST_LEASES)})
      order by turn, created_at, id limit 1`,
    );
    return row?.id;
  },
};

function held(leases: readonly ChunkLease[]) {
  return sql`jsonb_to_recordset(${leases}::jsonb)
    as held (position int, lease int, failures int)`;
}

function isHeld(jobId: string) {
  return sql`job_id = ${jobId}::uuid and job_chunk.position = held.position
    and job_chunk.lease = held.lease and worker is not null and done_at is null`;
}
