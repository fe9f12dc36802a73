import { setTimeout as wait } from "node:timers/promises";
import {
  auditLog,
  type Database,
  jobReader,
  jobRecord,
  openDatabase,
  seeingAll,
} from "@perfatlas/db";
import { NotFoundError } from "../errors/errors.ts";
import type { Report } from "../log/error-log.ts";
import { enqueueJob } from "./enqueue-job.ts";
import type { JobHandler, JobTools } from "./job-handler.ts";
import { JobWorker } from "./job-worker.ts";
import { JobFailedError, type JobOwner, type Jobs } from "./jobs.ts";
import { type Housekeeping, startHousekeeping } from "./start-housekeeping.ts";

/** What a queue works with. */
export interface QueueOptions {
  readonly tools: JobTools;
  /** postgres://… for connections of the worker's own; without it it shares the database's. */
  readonly connectionString: string | undefined;
  readonly report: Report;
  /** One for each kind of job that there is. */
  readonly handlers: readonly JobHandler<unknown>[];
  /** Done now and then while a worker runs. */
  readonly keepHouse?: () => Promise<unknown>;
}

/** Milliseconds between looks for the end of a job that another process may run. */
const LOOK_MS = 100;
/** Connections of the worker's own: a crowd of readers must not keep it from showing that it lives. */
const CONNECTIONS = 3;

/** Whoever asks in this process, without a request. */
const ADMINISTRATOR: JobOwner = { tokenId: null, name: "administrator" };

interface Working {
  readonly worker: JobWorker;
  readonly housekeeping: Housekeeping;
  /** Undefined when it shares the database's connections. */
  readonly own: Database | undefined;
}

/** A queue on the registry's table of jobs; no worker is started before it is needed. */
export function createJobs(options: QueueOptions): Jobs {
  const { tools, handlers } = options;
  const { database } = tools;
  let working: Promise<Working> | undefined;
  let begun: JobWorker | undefined;
  const start = () => {
    working ??= startWorker(options).then(
      (started) => {
        begun = started.worker;
        return started;
      },
      (error: unknown) => {
        // The next use tries again: a server may have been starting.
        working = undefined;
        throw error;
      },
    );
    return working;
  };

  return {
    async enqueue(kind, payload, by = ADMINISTRATOR, delaySeconds = 0) {
      const id = await enqueueJob(tools, handlers, { kind, payload, by, delaySeconds });
      begun?.wake();
      return id;
    },

    async cancel(id, by = ADMINISTRATOR) {
      // First: on an embedded database a run in a transaction keeps all others waiting.
      begun?.drop(id);
      if (await cancelNoted(database, id, by)) {
        begun?.wake();
        return "cancelled";
      }
      const [job] = await jobReader.byIds(seeingAll(database), [id]);
      return job === undefined ? "unknown" : "ended before";
    },

    async startWorker() {
      await start();
    },

    async runToEnd(id) {
      await start();
      for (;;) {
        const [job] = await jobReader.byIds(seeingAll(database), [id]);
        if (job === undefined) throw new NotFoundError(`there is no job ${id}`);
        if (job.state === "succeeded") return;
        if (job.state === "failed" || job.state === "cancelled") {
          throw new JobFailedError(id, job.error ?? job.state);
        }
        await wait(LOOK_MS);
      }
    },

    async stop() {
      const started = await working?.catch(() => undefined);
      await started?.housekeeping.stop();
      await started?.worker.stop();
      await started?.own?.close();
    },
  };
}

/** False when the job has ended already, or there is none. */
async function cancelNoted(database: Database, id: string, by: JobOwner): Promise<boolean> {
  return await database.transaction(async (handle) => {
    const [former] = await jobReader.byIds(seeingAll(handle), [id]);
    if (!(await jobRecord.cancel(handle, id))) return false;
    await auditLog.note(handle, by, {
      action: "job.cancel",
      object: id,
      before: { state: former?.state },
      after: { state: "cancelled" },
    });
    return true;
  });
}

async function startWorker(options: QueueOptions): Promise<Working> {
  const { tools, connectionString, handlers, report } = options;
  const isShared = tools.database.engine === "postgresql" && connectionString !== undefined;
  const own = isShared
    ? await openDatabase({ url: connectionString, connections: CONNECTIONS })
    : undefined;
  try {
    const worker = new JobWorker({ tools, handlers, records: own ?? tools.database, report });
    await worker.start();
    const { keepHouse = async () => undefined } = options;
    return { worker, own, housekeeping: startHousekeeping(keepHouse, report) };
  } catch (error) {
    await own?.close();
    throw error;
  }
}
