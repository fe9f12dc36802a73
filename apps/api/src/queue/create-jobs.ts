import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Database, jobReader, jobRecord, openDatabase } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { PgBoss } from "pg-boss";
import { NotFoundError } from "../errors/errors.ts";
import type { Report } from "../log/error-log.ts";
import { createBoss, queueOptions } from "./create-boss.ts";
import type { JobHandler, JobTools } from "./job-handler.ts";
import { JobFailedError, type Jobs } from "./jobs.ts";
import { recoverJobs } from "./recover-jobs.ts";
import { type JobRun, runJob } from "./run-job.ts";

/** A kind of job that no handler is for. */
export class UnknownJobKindError extends InputError {
  readonly code = "UNKNOWN_JOB_KIND";
}

/** What a queue works with. */
export interface QueueOptions {
  readonly tools: JobTools;
  readonly connectionString: string | undefined;
  readonly report: Report;
  /** One for each kind of job that there is. */
  readonly handlers: readonly JobHandler<unknown>[];
}

/** Seconds between looks for jobs of other processes; this process is told of its own at once. */
const POLL_SECONDS = { pglite: 2, postgresql: 0.5 };
/** Milliseconds between looks for jobs that died with other processes of a server. */
const RECOVERY_MILLISECONDS = 30_000;
/** Connections of the queue to PostgreSQL. */
const QUEUE_CONNECTIONS = 3;
/** Milliseconds between looks for the end of a job that another process may run. */
const LOOK_MILLISECONDS = 100;

/** A queue on the registry; nothing is started before it is needed. */
export function createJobs(options: QueueOptions): Jobs {
  const { tools, handlers } = options;
  const { database } = tools;
  const stopping = new AbortController();
  const workerIds = new Map<string, string>();
  let opening: Promise<OpenBoss> | undefined;
  let working: Promise<void> | undefined;
  let recovering: NodeJS.Timeout | undefined;

  const open = () => {
    opening ??= openBoss(options).catch((error: unknown) => {
      // The next use tries again: a server may have been starting.
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const startWorker = async () => {
    const { boss } = await open();
    recovering = await keepRecovering(boss, options);
    for (const handler of handlers) {
      workerIds.set(handler.kind, await workOn(boss, handler, options, stopping.signal));
    }
  };

  return {
    async enqueue(kind, payload) {
      const handler = handlers.find((candidate) => candidate.kind === kind);
      if (handler === undefined) throw new UnknownJobKindError(`there is no job "${kind}"`);
      const parsed = handler.parse(payload, tools);
      await handler.check?.(parsed, tools);
      const { boss } = await open();
      const id = randomUUID();
      await jobRecord.insert(database, id, kind, payload as object);
      await boss.send(kind, {}, { id });
      const worker = workerIds.get(kind);
      if (worker !== undefined) boss.notifyWorker(worker);
      return id;
    },

    startWorker() {
      working ??= startWorker();
      return working;
    },

    async runToEnd(id) {
      await this.startWorker();
      for (;;) {
        const [job] = await jobReader.byIds(database, [id]);
        if (job === undefined) throw new NotFoundError(`there is no job ${id}`);
        if (job.state === "succeeded") return;
        if (job.state === "failed" || job.state === "cancelled") {
          throw new JobFailedError(id, job.error ?? job.state);
        }
        await wait(LOOK_MILLISECONDS);
      }
    },

    async stop() {
      stopping.abort(new Error("the process stops"));
      if (opening === undefined) return;
      const { boss, own } = await opening;
      await working;
      clearInterval(recovering);
      await boss.stop({ graceful: true, timeout: 10_000 });
      await own?.close();
    },
  };
}

/** Takes up jobs that died with other processes: once, and on a server again and again. */
async function keepRecovering(
  boss: PgBoss,
  { tools: { database }, handlers, report }: QueueOptions,
): Promise<NodeJS.Timeout | undefined> {
  await recoverJobs(boss, database, handlers, database.engine === "pglite");
  if (database.engine === "pglite") return undefined;
  return setInterval(
    () =>
      recoverJobs(boss, database, handlers, false).catch((error: unknown) =>
        report("queue", error),
      ),
    RECOVERY_MILLISECONDS,
  );
}

/** Runs the jobs of one kind, one at a time; the worker's ID. */
async function workOn(
  boss: PgBoss,
  handler: QueueOptions["handlers"][number],
  { tools, report }: QueueOptions,
  stop: AbortSignal,
): Promise<string> {
  const settings = { pollingIntervalSeconds: POLL_SECONDS[tools.database.engine] };
  return await boss.work(handler.kind, settings, async ([job]) => {
    if (job === undefined) return;
    const run: JobRun = { id: job.id, handler, tools, stop, report };
    await runJob(run);
  });
}

interface OpenBoss {
  readonly boss: PgBoss;
  /** The queue's own connections: a crowd of readers must not keep a job from saying that it lives. */
  readonly own: Database | undefined;
}

async function openBoss({ tools, connectionString, handlers, report }: QueueOptions) {
  const { database } = tools;
  const own =
    database.engine === "pglite" || connectionString === undefined
      ? undefined
      : await openDatabase({ url: connectionString, connections: QUEUE_CONNECTIONS });
  try {
    const boss = createBoss(own ?? database);
    boss.on("error", (error) => report("queue", error));
    await boss.start();
    for (const { kind } of handlers) await boss.createQueue(kind, queueOptions(database.engine));
    return { boss, own };
  } catch (error) {
    await own?.close();
    throw error;
  }
}
