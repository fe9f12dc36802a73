import { setTimeout as wait } from "node:timers/promises";
import {
  type JobFragment,
  type QueuedJobFragment,
  ReadJobDocument,
  type TypedDocumentString,
} from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";

/** A job that ended without success, with the job's own message. */
export class JobError extends Error {
  override readonly name = "JobError";
  /** Whether what it was given is at fault, and not the program. */
  readonly isBadInput: boolean;
  constructor(job: Pick<JobFragment, "error" | "state" | "result">) {
    super(job.error ?? `the job was ${job.state.toLowerCase()}`);
    const { code } = (job.result ?? {}) as { code?: unknown };
    this.isBadInput = typeof code === "string" && code !== "INTERNAL_SERVER_ERROR";
  }
}

/** What a job is queued by. */
export interface JobRequest<Variables> {
  /** Whose only field is `queued`. */
  readonly document: TypedDocumentString<{ readonly queued: QueuedJobFragment }, Variables>;
  readonly variables: Variables;
  /** Names the work in the progress. */
  readonly title: string;
}

/** Milliseconds between looks at the job. */
const LOOK_MS = 200;

/**
 * Queues a job, shows how far it is, and answers its result when it has ended.
 * @throws RegistryError when it is refused, JobError when it fails.
 */
export async function runJob<Variables extends Readonly<Record<string, unknown>>>(
  transport: Transport,
  terminal: Terminal,
  { document, variables, title }: JobRequest<Variables>,
): Promise<unknown> {
  const { queued } = await transport.request(document, variables);
  const [refusal] = queued.userErrors;
  if (refusal !== undefined) throw new RegistryError("BAD_USER_INPUT", refusal.message);
  if (queued.job === null) throw new RegistryError("INTERNAL", "no job was queued");
  const { id } = queued.job;
  const progress = terminal.progress(title);
  try {
    for (;;) {
      const { job } = await transport.request(ReadJobDocument, { id });
      if (job === null) throw new RegistryError("NOT_FOUND", `there is no job ${id}`);
      progress.update(job.done, job.total, job.message);
      if (job.state === "SUCCEEDED") return job.result;
      if (job.state === "FAILED" || job.state === "CANCELLED") throw new JobError(job);
      await wait(LOOK_MS);
    }
  } finally {
    progress.stop();
  }
}
