import type { JobFragment } from "../../generated/graphql.ts";

/** A job that ended without success, with the job's own message. */
export class JobError extends Error {
  override readonly name = "JobError";
  /** Whether what it was given is at fault, and not the program. */
  readonly isBadInput: boolean;
  constructor(job: Pick<JobFragment, "error" | "state" | "result">) {
    super(job.error ?? `the job was ${job.state.toLowerCase()}`);
    const { code } = (job.result ?? {}) as { code?: unknown };
    this.isBadInput = typeof code === "string" && !NOBODYS_FAULT.has(code);
  }
}

const NOBODYS_FAULT = new Set([
  "INTERNAL_SERVER_ERROR",
  "GIVEN_UP",
  "DEADLINE",
  "SOURCE_UNREACHABLE",
]);

/** The command was told to end before its job had ended. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  constructor(uuid: string, afterwards: string) {
    const id = uuid.slice(0, 8);
    super(
      `the job ${id} is left to itself: ${afterwards}; \`perfatlas jobs cancel ${id}\` ends it`,
    );
  }
}
