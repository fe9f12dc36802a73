import type { Database } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { Source } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";

/** What jobs work with; the same for all jobs of a process. */
export interface JobTools {
  readonly database: Database;
  /** Where files of data sets are had. */
  readonly source: Source;
  readonly descriptors: readonly DatasetDescriptor[];
  /** Version of the code. */
  readonly revision: string;
  /** Worker threads for computing. */
  readonly threadCount: number;
}

/** What one run of a job gets. */
export interface JobContext extends JobTools {
  /** Aborted when the process stops; the job is run again later. */
  readonly signal: AbortSignal;
  /** Says how far the job is; cheap, for what is stored is throttled. total 0: not known. */
  progress(done: number, total: number, message: string): void;
}

/** One kind of job. */
export interface JobHandler<Payload> {
  /** kebab-case, equals the file name. */
  readonly kind: string;
  /**
   * Checks a payload, when it is queued and again when it is run.
   * @throws InputError saying what is legal.
   */
  parse(payload: unknown, tools: JobTools): Payload;
  /**
   * Checks a payload against the registry when it is queued, so that the answer says what is wrong.
   * @throws InputError saying what is legal.
   */
  check?(payload: Payload, tools: JobTools): Promise<void>;
  /** Idempotent: after a crash it runs again from the start. Answers the job's result, as JSON. */
  run(payload: Payload, context: JobContext): Promise<Readonly<Record<string, unknown>>>;
}

/** A payload that its handler does not take. */
export class BadPayloadError extends InputError {
  readonly code = "BAD_PAYLOAD";
}

/** The payload as the shape has it. @throws BadPayloadError naming each wrong field. */
export function parsePayload<Shape extends z.ZodType>(
  kind: string,
  shape: Shape,
  payload: unknown,
): z.infer<Shape> {
  const parsed = shape.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new BadPayloadError(`bad payload of ${kind}: ${z.prettifyError(parsed.error)}`);
}
