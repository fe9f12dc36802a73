import type { AuditActor } from "@perfatlas/db";

/** Who asks for a job, and pays for its place in the line: the administrator has no token, and guests share one. */
export interface JobOwner extends AuditActor {
  readonly isGuest?: boolean;
}

/** What became of a wish to cancel a job. */
export type Cancellation = "cancelled" | "ended before" | "unknown";

/** The queue as resolvers and the command line use it. */
export interface Jobs {
  /**
   * Checks the payload and queues the job, for the administrator, the owner of a token or a guest; its ID. An
   * equal request that waits already is the same job. It is not begun within the delay, counted from the
   * last such request.
   * @throws InputError when the handler refuses the payload, UnknownJobKindError for another kind,
   * BusyError when the owner has too many jobs in the line.
   */
  enqueue(kind: string, payload: unknown, by?: JobOwner, delaySeconds?: number): Promise<string>;
  /** Ends a job that waits or runs, in whichever process. */
  cancel(id: string, by?: JobOwner): Promise<Cancellation>;
  /** Runs jobs in this process until `stop`; a second call does nothing. */
  startWorker(): Promise<void>;
  /**
   * Waits until the job has ended, with a worker of this process running meanwhile.
   * @throws JobFailedError with the job's own message when it ended in failure.
   */
  runToEnd(id: string): Promise<void>;
  /** Stops the worker after the jobs at hand have been told to abort; they go back into the line. */
  stop(): Promise<void>;
}

/** A job that ended in failure; the message is the job's. */
export class JobFailedError extends Error {
  override readonly name = "JobFailedError";
  readonly jobId: string;
  constructor(jobId: string, message: string) {
    super(message);
    this.jobId = jobId;
  }
}
