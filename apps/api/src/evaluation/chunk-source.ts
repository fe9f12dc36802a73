import { setTimeout as wait } from "node:timers/promises";
import { type ChunkLease, chunkRecord, evaluationWriter, type TakenChunk } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import type { ChunkTables } from "./chunk-tables.ts";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import { evaluationRow } from "./evaluation-row.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import type { SubjectTable } from "./load-subject-table.ts";
import { machineText } from "./machine-text.ts";
import { throughOutages } from "./through-outages.ts";
import type { PoolSource, PoolWork } from "./worker-pool.ts";

/** Chunks of one share that a thread is given at once. */
export interface ChunkWork extends PoolWork {
  readonly chunks: readonly TakenChunk[];
  readonly subject: string;
  readonly loaded: SubjectTable;
  /** When they were taken, by the clock of the process. */
  readonly since: number;
  readonly thread: number;
}

/** Seconds of work that are taken at once: chunks that take longer come one by one. */
const TAKEN_SECONDS = 1;
/** Chunks that are taken at once, at most. */
const TAKEN_MOST = 20;
/** Milliseconds between two signs of life. */
const BEAT_MS = 2000;
/** Milliseconds between looks for chunks that others give back. */
const LOOK_MS = 300;

interface Lane {
  share: string | null;
  /** Chunks that it takes at once. */
  most: number;
}

type Tools = Pick<EvaluationTools, "database" | "revision" | "signal" | "job">;

/**
 * Chunks of one job, for the threads of this process: takes them under a lease, shows that they are worked on,
 * and stores what comes of them in the transaction that ends them. What was taken by another process meanwhile
 * is not stored. There is nothing more to take once every chunk has ended, wherever.
 */
export class ChunkSource implements PoolSource<ChunkWork> {
  readonly #tools: Tools;
  readonly #tables: ChunkTables;
  readonly #lanes = new Map<number, Lane>();
  readonly #held = new Map<number, ChunkLease>();
  /** Shares that were planned on other data than this process finds. */
  readonly #foreign = new Set<string>();
  readonly #beating: NodeJS.Timeout;
  #taking: Promise<unknown> = Promise.resolve();
  #changed = new AbortController();
  /** Chunks that this process has ended. */
  endedCount = 0;
  /** Of the last one. */
  subject = "";

  constructor(tools: Tools, tables: ChunkTables) {
    this.#tools = tools;
    this.#tables = tables;
    this.#beating = setInterval(() => void this.#beat(), BEAT_MS);
  }

  async take(thread: number): Promise<ChunkWork | undefined> {
    const { signal, database, job } = this.#tools;
    for (;;) {
      signal.throwIfAborted();
      // One after the other: the next one sees what the last one has begun.
      const taking = this.#taking.then(() => this.#tryToTake(thread));
      this.#taking = taking.catch(() => {});
      const taken = await taking;
      if (taken !== undefined) return taken;
      const changed = this.#changed.signal;
      const { open, givenUp } = await throughOutages(signal, () =>
        chunkRecord.progress(database, job.id),
      );
      if (open === givenUp) return undefined;
      await wait(LOOK_MS, undefined, { signal: AbortSignal.any([signal, changed]) }).catch(
        () => {},
      );
    }
  }

  async record(work: ChunkWork, results: readonly (readonly CellResult[])[]): Promise<void> {
    const { database, job, signal, revision } = this.#tools;
    const { chunks, loaded } = work;
    const ended = chunks.map((chunk, i) => {
      const of = results[i] ?? [];
      const failures = of.filter(({ failure }) => failure !== undefined).length;
      return { position: chunk.position, lease: chunk.lease, failures };
    });
    const origin = { datasetDigest: loaded.digest, codeRevision: revision, machine: machineText() };
    // Asked again after an outage: chunks that had ended by then are no longer held, and are not stored twice.
    await throughOutages(signal, () =>
      database.transaction(async (handle) => {
        const good = await chunkRecord.end(handle, job.id, ended);
        const rows = chunks.flatMap(({ position, payload }, i) =>
          good.has(position)
            ? (results[i] ?? []).map((each) =>
                evaluationRow(payload as EvaluationChunk, each, origin),
              )
            : [],
        );
        await evaluationWriter.store(handle, rows);
      }),
    );
    this.#forget(chunks);
    this.endedCount += chunks.length;
    this.subject = work.subject;
    this.#pace(work);
    this.#changed.abort();
    this.#changed = new AbortController();
  }

  /** Gives back what was taken and has not ended. */
  async close(): Promise<void> {
    clearInterval(this.#beating);
    await this.#taking;
    const { database, job } = this.#tools;
    // What cannot be given back is taken by others when this process is not heard of.
    await chunkRecord.release(database, job.id, [...this.#held.values()]).catch(() => {});
  }

  async #tryToTake(thread: number): Promise<ChunkWork | undefined> {
    const { database, job, signal } = this.#tools;
    const lane = this.#lanes.get(thread) ?? { share: null, most: 1 };
    this.#lanes.set(thread, lane);
    const chunks = await throughOutages(signal, () =>
      chunkRecord.take(database, {
        jobId: job.id,
        worker: job.worker,
        share: lane.share,
        without: [...this.#foreign],
        held: [...this.#held.keys()],
        most: lane.most,
      }),
    );
    const [first] = chunks;
    if (first === undefined) return undefined;
    for (const { position, lease } of chunks) this.#held.set(position, { position, lease });
    if (lane.share !== first.share) lane.most = 1;
    lane.share = first.share;
    const { table: request, subject } = first.payload as EvaluationChunk;
    const table = await throughOutages(signal, () => this.#tables.get(request));
    if (table.basis !== first.basis) {
      this.#foreign.add(first.share);
      await chunkRecord.release(database, job.id, chunks);
      this.#forget(chunks);
      return await this.#tryToTake(thread);
    }
    const inOrder = chunks.toSorted((a, b) => a.position - b.position);
    return {
      chunks: inOrder,
      subject,
      table: table.response,
      loaded: table.loaded,
      batches: inOrder.map(({ payload }) => (payload as EvaluationChunk).batch),
      since: performance.now(),
      thread,
    };
  }

  /** About as many at once as are computed in the time wanted. */
  #pace({ thread, since, chunks }: ChunkWork): void {
    const lane = this.#lanes.get(thread);
    if (lane === undefined || lane.share !== chunks[0]?.share) return;
    const seconds = (performance.now() - since) / 1000 / chunks.length;
    lane.most = Math.max(1, Math.min(TAKEN_MOST, Math.floor(TAKEN_SECONDS / seconds)));
  }

  #forget(chunks: readonly TakenChunk[]): void {
    for (const { position } of chunks) this.#held.delete(position);
  }

  async #beat(): Promise<void> {
    const { database, job } = this.#tools;
    if (this.#held.size === 0) return;
    // Who cannot show that it lives will find its chunks taken, which loses nothing but time.
    await chunkRecord.beat(database, job.id, [...this.#held.values()]).catch(() => {});
  }
}
