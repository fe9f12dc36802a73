import type { Database } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";
import type { Source } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";

/** What jobs work with; the same for all jobs of a process. */
export interface JobTools {
  readonly database: Database;
  /** Where files of data sets are had. */
  readonly source: Source;
  readonly descriptors: readonly DatasetDescriptor[];
  readonly withoutData: readonly DatasetWithoutData[];
  /** Version of the code. */
  readonly revision: string;
  /** Worker threads for computing. */
  readonly threadCount: number;
}

/** What who helps with a job gets. */
export interface HelpContext extends JobTools {
  readonly job: {
    readonly id: string;
    /** The process that runs it, or helps with it. */
    readonly worker: string;
  };
  /** Aborted when the process stops or has a job of its own to run. */
  readonly signal: AbortSignal;
}

/** What one run of a job gets. */
export interface JobContext extends JobTools {
  readonly job: HelpContext["job"];
  /** Aborted when the process stops, the job is cancelled or its time is up. */
  readonly signal: AbortSignal;
  /** Says how far the job is; cheap, for what is stored is throttled. total 0: not known. */
  progress(done: number, total: number, message: string): void;
}

/** One kind of job. */
export interface JobHandler<Payload> {
  /** kebab-case, equals the file name. */
  readonly kind: string;
  /** Seconds after which a run is ended and the job failed. */
  readonly deadlineSeconds: number;
  /** Whether the job loads the data set that it is about. */
  readonly loadsSubject?: boolean;
  /**
   * Whether a run that has begun answers an equal request too, because nothing that it reads can have
   * changed meanwhile. One that has not begun always does.
   */
  readonly isPinned?: boolean;
  /** Slug of the data set or suite that the job is about; for everybody to read. */
  subject(payload: Payload): string;
  /** Slugs of data sets that must be loaded: the job waits for their imports, if any are under way. */
  needs?(payload: Payload): readonly string[];
  /** What everybody may read of a refusal; without it, the code alone: no text of files, no paths. */
  publicError?(error: InputError): string;
  /**
   * Checks a payload, when it is queued and again when it is run.
   * @throws InputError saying what is legal.
   */
  parse(payload: unknown, tools: JobTools): Payload;
  /**
   * Checks a payload against the registry when it is queued, so that the answer says what is wrong;
   * left out when the job has to wait for what it needs.
   * @throws InputError saying what is legal.
   */
  check?(payload: Payload, tools: JobTools): Promise<void>;
  /**
   * Idempotent: after a crash, and when the database was lost, it runs again from the start. Answers the
   * job's result, as JSON.
   */
  run(payload: Payload, context: JobContext): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Computes chunks that a run in another process has stored, until all have ended; how many were ended here.
   * Left out where one process does a job alone.
   */
  help?(context: HelpContext): Promise<number>;
  /**
   * What is to be done once a job has done its work, such as computing figures of data that came in, or going
   * on where it stopped to let others work: queued for the instance before the job ends, so that it is not
   * lost, behind what is in the line; equal jobs there are one.
   */
  followedBy?(payload: Payload, result: Readonly<Record<string, unknown>>): readonly FollowingJob[];
}

/** A job that follows another one. */
export interface FollowingJob {
  readonly kind: string;
  readonly payload: unknown;
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
