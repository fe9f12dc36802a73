/** The queue as resolvers and the command line use it. */
export interface Jobs {
  /**
   * Checks the payload and queues the job; its ID.
   * @throws InputError when the handler refuses the payload, UnknownJobKindError for another kind.
   */
  enqueue(kind: string, payload: unknown): Promise<string>;
  /** Runs jobs in this process until `stop`; a second call does nothing. */
  startWorker(): Promise<void>;
  /**
   * Waits until the job has ended, with a worker of this process running meanwhile.
   * @throws JobFailedError with the job's own message when it ended in failure.
   */
  runToEnd(id: string): Promise<void>;
  /** Stops the worker after the jobs at hand have been told to abort. */
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
