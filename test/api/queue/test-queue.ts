import { type Database, type JobRow, jobReader } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import type { JobContext, JobHandler } from "../../../apps/api/src/queue/job-handler.ts";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";

/** What a kind of job of a test does otherwise than the usual. */
export type TestKind = Partial<JobHandler<{ readonly about: string }>> & {
  readonly kind: string;
  run(
    payload: { readonly about: string },
    context: JobContext,
  ): Promise<Readonly<Record<string, unknown>>>;
};

/** A queue on a registry; jobs are about the text `about` of their payload. */
export function testQueue(
  database: Database,
  kinds: readonly TestKind[],
  report: (incident: string, error: unknown) => void = () => {},
): Jobs {
  return createJobs({
    tools: {
      database,
      source: openSource({ offline: true }),
      descriptors: [],
      withoutData: [],
      revision: "test",
      threadCount: 1,
    },
    connectionString: undefined,
    report,
    handlers: kinds.map((kind) => ({
      deadlineSeconds: 60,
      subject: ({ about }: { readonly about: string }) => about,
      parse: (payload: unknown) => payload as { readonly about: string },
      ...kind,
    })) as readonly JobHandler<unknown>[],
  });
}

/** @throws Error when there is no such job. */
export async function jobOf(database: Database, id: string): Promise<JobRow> {
  const [job] = await jobReader.byIds(database, [id]);
  if (job === undefined) throw new Error(`no job ${id}`);
  return job;
}

/** Ends when the job is told to stop, with the reason. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
}
