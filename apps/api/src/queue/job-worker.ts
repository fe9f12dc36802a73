import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Database, type JobRow, jobRecord, THE_INSTANCE } from "@perfatlas/db";
import type { Report } from "../log/error-log.ts";
import { enqueueJob } from "./enqueue-job.ts";
import type { FollowingJob, JobHandler, JobTools } from "./job-handler.ts";
import { JobHelp } from "./job-help.ts";
import { runJob } from "./run-job.ts";

/** What a worker works with. */
export interface WorkerOptions {
  readonly tools: JobTools;
  readonly handlers: readonly JobHandler<unknown>[];
  /** Where jobs are claimed and their runs recorded. */
  readonly records: Database;
  readonly report: Report;
}

/** Milliseconds between looks for jobs of other processes; this process is told of its own at once. */
const LOOK_MS = { pglite: 2000, postgresql: 500 };
/** Milliseconds between two signs of life. */
const BEAT_MS = 2000;
/** Seconds of silence after which a job is taken from its worker. */
const SILENT_SECONDS = 10;
/** Longest pause after failures, in milliseconds. */
const PAUSE_MS = 5000;

interface Running {
  readonly kind: string;
  /** Aborted when the job is no longer this worker's. */
  readonly taken: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Takes jobs from the line, one of each kind at a time. On a server, whose workers are many, it shows
 * that it lives, takes up jobs of workers that do not, and helps with those of others; an embedded database has one process, which
 * takes up at its start what the last one left.
 */
export class JobWorker {
  readonly #id = randomUUID();
  readonly #options: WorkerOptions;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Running>();
  readonly #isShared: boolean;
  readonly #help: JobHelp;
  #wakeUp = () => {};
  #looping: Promise<void> = Promise.resolve();
  #beating: NodeJS.Timeout | undefined;
  #failures = 0;
  #soundSince = Number.POSITIVE_INFINITY;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#isShared = options.records.engine === "postgresql";
    this.#help = new JobHelp({ ...options, worker: this.#id });
  }

  /** @throws DatabaseUnavailableError when not even the first look at the line succeeds. */
  async start(): Promise<void> {
    await jobRecord.reclaim(this.#options.records, this.#isShared ? SILENT_SECONDS : 0);
    this.#soundSince = performance.now();
    this.#looping = this.#loop();
    if (this.#isShared) this.#beating = setInterval(() => void this.#beat(), BEAT_MS);
  }

  /** Looks for jobs now. */
  wake(): void {
    this.#wakeUp();
  }

  /** Ends the run of a job that this worker has no more; does nothing when it does not run it. */
  drop(id: string): void {
    this.#running.get(id)?.taken.abort(new Error("the job was cancelled"));
  }

  /** Tells the jobs at hand to stop and waits for them. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error("the process stops"));
    this.#wakeUp();
    await this.#looping;
    await this.#help.stop();
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    clearInterval(this.#beating);
  }

  async #loop(): Promise<void> {
    const { records } = this.#options;
    while (!this.#stopping.signal.aborted) {
      let hasTaken = false;
      try {
        hasTaken = await this.#take();
        this.#succeed();
      } catch (error) {
        this.#fail(error);
      }
      if (!hasTaken) await this.#sleep(this.#pause(LOOK_MS[records.engine]));
    }
  }

  /** Begins the next job; false when there is none that could run now. */
  async #take(): Promise<boolean> {
    const { records, handlers } = this.#options;
    const busy = new Set([...this.#running.values()].map(({ kind }) => kind));
    const free = handlers.filter(({ kind }) => !busy.has(kind));
    if (free.length === 0) return false;
    const job = await jobRecord.claim(
      records,
      this.#id,
      free.map(({ kind }) => kind),
    );
    const handler = free.find(({ kind }) => kind === job?.kind);
    if (job === undefined || handler === undefined) {
      if (this.#isShared) await this.#help.begin(new Set(free.map(({ kind }) => kind)));
      return false;
    }
    this.#help.leave(job.kind);
    this.#begin(job, handler);
    return true;
  }

  #begin(job: JobRow, handler: JobHandler<unknown>): void {
    const { tools, handlers, records, report } = this.#options;
    const taken = new AbortController();
    const follow = async ({ kind, payload }: FollowingJob) => {
      await enqueueJob(tools, handlers, { kind, payload, by: THE_INSTANCE });
    };
    const run = { job, worker: this.#id, handler, tools, records, report, follow };
    const ended = runJob({ ...run, stop: this.#stopping.signal, taken: taken.signal })
      .catch((error: unknown) => report("queue", error))
      .finally(() => {
        this.#running.delete(job.id);
        this.#wakeUp();
      });
    this.#running.set(job.id, { kind: job.kind, taken, ended });
  }

  /** Jobs that are no longer this worker's are ended; those of silent workers go back into the line. */
  async #beat(): Promise<void> {
    const { records } = this.#options;
    const ids = [...this.#running.keys()];
    try {
      if (ids.length > 0) {
        const held = await jobRecord.beat(records, this.#id, ids);
        for (const id of ids) if (!held.has(id)) this.drop(id);
      }
      // Right after an outage everybody was silent: whoever lives is given time to say so.
      if (performance.now() - this.#soundSince > SILENT_SECONDS * 1000) {
        const found = await jobRecord.reclaim(records, SILENT_SECONDS);
        if (found.length > 0) this.#wakeUp();
      }
      this.#succeed();
    } catch (error) {
      this.#fail(error);
    }
  }

  #succeed(): void {
    if (this.#failures > 0) this.#soundSince = performance.now();
    this.#failures = 0;
  }

  #fail(error: unknown): void {
    this.#failures++;
    this.#soundSince = Number.POSITIVE_INFINITY;
    this.#options.report("queue", error);
  }

  #pause(usual: number): number {
    return Math.min(PAUSE_MS, usual * 2 ** Math.min(this.#failures, 10));
  }

  async #sleep(milliseconds: number): Promise<void> {
    const woken = new AbortController();
    this.#wakeUp = () => woken.abort();
    if (this.#stopping.signal.aborted) return;
    await wait(milliseconds, undefined, { signal: woken.signal }).catch(() => {});
  }
}
