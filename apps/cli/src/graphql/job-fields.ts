/** Fields of a job that the commands read. */
export const jobFields =
  "id kind state done total message result error createdAt startedAt finishedAt";

/** A job as `jobFields` gives it. */
export interface JobFields {
  readonly id: string;
  readonly kind: string;
  readonly state: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: unknown;
  readonly error: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** What a mutation answers that queues a job. */
export interface JobPayload {
  readonly job: JobFields | null;
  readonly userErrors: readonly { readonly message: string; readonly code: string }[];
}
