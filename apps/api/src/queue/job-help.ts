import { chunkRecord, type Database } from "@perfatlas/db";
import type { Report } from "../log/error-log.ts";
import type { JobHandler, JobTools } from "./job-handler.ts";

/** What a helper works with. */
export interface HelpOptions {
  readonly tools: JobTools;
  readonly handlers: readonly JobHandler<unknown>[];
  /** Where jobs are looked for. */
  readonly records: Database;
  /** Who helps. */
  readonly worker: string;
  readonly report: Report;
}

interface Helping {
  readonly left: AbortController;
  readonly ended: Promise<void>;
}

/** Milliseconds in which a job is not helped again that nothing could be done for. */
const PAUSE_MS = 5000;

/** Helps with jobs that other processes run: one of each kind, until this process has its own. */
export class JobHelp {
  readonly #options: HelpOptions;
  readonly #helping = new Map<string, Helping>();
  /** Jobs that nothing could be done for, and when that is looked at again. */
  readonly #unhelped = new Map<string, number>();

  constructor(options: HelpOptions) {
    this.#options = options;
  }

  /** Begins to help with jobs of those kinds that have chunks which nobody computes. */
  async begin(kinds: ReadonlySet<string>): Promise<void> {
    const { handlers, records } = this.#options;
    const now = performance.now();
    for (const [id, until] of this.#unhelped) if (until < now) this.#unhelped.delete(id);
    for (const handler of handlers) {
      const { kind, help } = handler;
      if (help === undefined || !kinds.has(kind) || this.#helping.has(kind)) continue;
      const jobId = await chunkRecord.wanting(records, kind, [...this.#unhelped.keys()]);
      if (jobId !== undefined) this.#help(handler, jobId);
    }
  }

  /** Leaves the job of that kind that is helped with: this process has one of its own. */
  leave(kind: string): void {
    this.#helping.get(kind)?.left.abort(new Error("the process has a job of its own"));
  }

  /** Leaves all jobs, and waits until they are left. */
  async stop(): Promise<void> {
    const all = [...this.#helping.values()];
    for (const { left } of all) left.abort(new Error("the process stops"));
    await Promise.all(all.map(({ ended }) => ended));
  }

  #help({ kind, help }: JobHandler<unknown>, jobId: string): void {
    const { tools, worker, report } = this.#options;
    const left = new AbortController();
    const pause = () => void this.#unhelped.set(jobId, performance.now() + PAUSE_MS);
    const job = { id: jobId, worker };
    const ended = Promise.resolve(help?.({ ...tools, job, signal: left.signal }))
      .then((count) => {
        if (count === 0) pause();
      })
      .catch((error: unknown) => {
        if (left.signal.aborted) return;
        pause();
        report("queue", error);
      })
      .finally(() => void this.#helping.delete(kind));
    this.#helping.set(kind, { left, ended });
  }
}
