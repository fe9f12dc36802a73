import { randomUUID } from "node:crypto";
import { DatabaseUnavailableError, type JobRow, jobReader, jobRecord } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { Report } from "../log/error-log.ts";
import type { JobHandler, JobTools } from "./job-handler.ts";
import { ProgressMirror } from "./progress-mirror.ts";

/** One run of one job. */
export interface JobRun {
  readonly id: string;
  readonly handler: JobHandler<unknown>;
  readonly tools: JobTools;
  /** Aborted when the process stops. */
  readonly stop: AbortSignal;
  readonly report: Report;
}

/**
 * Runs a job once and records how it went; a job that has ended already is left alone. A failure of
 * the handler is the job's result and is not thrown.
 * @throws the reason of `stop` when the process stops meanwhile, DatabaseUnavailableError when the
 * server is lost: the queue gives the job out again.
 */
export async function runJob(run: JobRun): Promise<void> {
  const { id, tools, stop } = run;
  const { database } = tools;
  const [job] = await jobReader.byIds(database, [id]);
  if (job === undefined || !(await jobRecord.start(database, id))) return;
  const mirror = new ProgressMirror(database, id);
  try {
    const result = await handle(run, job, mirror);
    await mirror.close();
    await jobRecord.end(database, id, { state: "succeeded", result });
  } catch (error) {
    await mirror.close();
    if (stop.aborted || error instanceof DatabaseUnavailableError) {
      await jobRecord.requeue(database, id);
      throw error;
    }
    await jobRecord.end(database, id, { state: "failed", ...failure(run, error) });
  }
}

function handle({ handler, tools, stop }: JobRun, job: JobRow, mirror: ProgressMirror) {
  const payload = handler.parse(job.payload, tools);
  return handler.run(payload, {
    ...tools,
    signal: stop,
    progress: (done, total, message) => mirror.set(done, total, message),
  });
}

/** What readers see of a failure: bad input in full, anything else under an incident number. */
function failure({ report }: JobRun, error: unknown) {
  if (error instanceof InputError) {
    return { error: error.message, result: { code: error.code, place: { ...error.place } } };
  }
  const incident = randomUUID();
  report(incident, error);
  return {
    error: `internal error; the server's log has it under ${incident}`,
    result: { code: "INTERNAL_SERVER_ERROR", incident },
  };
}
