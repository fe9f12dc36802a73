import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Database,
  DatabaseUnavailableError,
  type JobOutcome,
  type JobRow,
  jobRecord,
  StatementTimeoutError,
} from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { Report } from "../log/error-log.ts";
import { workingFor } from "../log/work-ids.ts";
import type { FollowingJob, JobHandler, JobTools } from "./job-handler.ts";
import { ProgressMirror } from "./progress-mirror.ts";

/** One run of one job. */
export interface JobRun {
  readonly job: JobRow;
  /** The process that has claimed it. */
  readonly worker: string;
  readonly handler: JobHandler<unknown>;
  readonly tools: JobTools;
  /** Where the run is recorded. */
  readonly records: Database;
  /** Aborted when the process stops. */
  readonly stop: AbortSignal;
  /** Aborted when the job is no longer this worker's: cancelled, or given to another one. */
  readonly taken: AbortSignal;
  readonly report: Report;
  /** Queues a job that follows this one. */
  follow(next: FollowingJob): Promise<void>;
}

/** Runs that begin and are not heard of again, or lose the database: more mean that it is the job. */
const MOST_ATTEMPTS = 6;
/** Milliseconds that a handler may take to stop when it is told to. */
const STOPPING_MS = 10_000;

/**
 * Runs a job once and records how it went. A failure of the handler is the job's result and is not
 * thrown; when the process stops or the database was lost, the job goes back into the line.
 * @throws DatabaseUnavailableError when not even that can be recorded: the worker is not heard of, and
 * the job is taken by the next one.
 */
export async function runJob(run: JobRun): Promise<void> {
  const { id, kind } = run.job;
  await workingFor({ job: id, kind }, () => runOnce(run));
}

async function runOnce(run: JobRun): Promise<void> {
  const { job, worker, records, handler, stop, taken } = run;
  if (job.attempts > MOST_ATTEMPTS) return await end(run, givenUp(job));
  const deadline = AbortSignal.timeout(handler.deadlineSeconds * 1000);
  const signal = AbortSignal.any([stop, taken, deadline]);
  const mirror = new ProgressMirror(records, job.id);
  try {
    const result = await handle(run, signal, mirror);
    await mirror.close();
    await queueFollowing(run, result);
    await end(run, { state: "succeeded", result });
  } catch (error) {
    await mirror.close();
    if (taken.aborted) return;
    if (stop.aborted) return await jobRecord.giveBack(records, worker, job.id);
    if (isPassing(error)) return await jobRecord.retry(records, worker, job.id);
    await end(run, deadline.aborted ? lateOutcome(handler) : failure(run, error));
  }
}

async function handle(
  { job, worker, handler, tools }: JobRun,
  signal: AbortSignal,
  mirror: ProgressMirror,
): Promise<Readonly<Record<string, unknown>>> {
  signal.throwIfAborted();
  const payload = handler.parse(job.payload, tools);
  const working = handler.run(payload, {
    ...tools,
    job: { id: job.id, worker },
    signal,
    progress: (done, total, message) => mirror.set(done, total, message),
  });
  // One that does not hear is left to itself: the next job must not wait for it.
  const abandoned = new Promise<never>((_, reject) => {
    const abandon = () => wait(STOPPING_MS, undefined, { ref: false });
    signal.addEventListener("abort", () => void abandon().then(() => reject(signal.reason)));
  });
  return await Promise.race([working, abandoned]);
}

/** What the job has done stands, whether or not there is room in the line for what follows. */
async function queueFollowing(
  { job, handler, tools, report, follow }: JobRun,
  result: Readonly<Record<string, unknown>>,
): Promise<void> {
  const following = handler.followedBy?.(handler.parse(job.payload, tools), result) ?? [];
  for (const next of following) {
    try {
      await follow(next);
    } catch (error) {
      if (isPassing(error)) throw error;
      report("queue", error);
    }
  }
}

async function end({ job, worker, records }: JobRun, outcome: JobOutcome): Promise<void> {
  await jobRecord.end(records, worker, job.id, outcome);
}

/** Whether the same may succeed a moment later: never what the input is to blame for. */
function isPassing(error: unknown): boolean {
  return error instanceof DatabaseUnavailableError || error instanceof StatementTimeoutError;
}

function givenUp({ attempts }: JobRow): JobOutcome {
  const error = `given up after ${attempts - 1} attempts: its process died, or its database was lost`;
  return { state: "failed", error, publicError: error, result: { code: "GIVEN_UP" } };
}

function lateOutcome({ deadlineSeconds }: JobHandler<unknown>): JobOutcome {
  const error = `ended after ${deadlineSeconds} s, which is as long as it may take`;
  return { state: "failed", error, publicError: error, result: { code: "DEADLINE" } };
}

/** Bad input in full for the owner, anything else under an incident number. */
function failure({ handler, report }: JobRun, error: unknown): JobOutcome {
  if (error instanceof InputError) {
    const hidden = `refused (${error.code}); who administers the instance can read why`;
    return {
      state: "failed",
      error: error.message,
      publicError: handler.publicError?.(error) ?? hidden,
      result: { code: error.code, place: { ...error.place } },
    };
  }
  const incident = randomUUID();
  report(incident, error);
  const text = `internal error; the server's log has it under ${incident}`;
  return {
    state: "failed",
    error: text,
    publicError: text,
    result: { code: "INTERNAL_SERVER_ERROR", incident },
  };
}
