import { type JobRow, jobReader } from "@perfatlas/db";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { isAdministrator } from "../../access/assert-scope.ts";
import { fitsColumn } from "../../relay/column.ts";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { DateTime, Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { JobKind } from "./job-kind.ts";

export const JobState = enumOf(["queued", "running", "succeeded", "failed", "cancelled"]);
registerEnumType(JobState, { name: "JobState" });

/** Work that the queue does: an import, an evaluation. */
@ObjectType("Job", {
  implements: Node,
  description: "Work that the queue does: an import, an evaluation.",
})
export class Job extends Node {
  @Field(() => ID, { description: "As commands print it; `id` is good for every query." })
  readonly uuid: string;

  @Field(() => String, {
    deprecationReason: "A text; use type. Will be removed after 2027-06-30.",
  })
  readonly kind: string;

  @Field(() => JobKind, {
    nullable: true,
    description: "What it does; null where another version of this program queued it.",
  })
  readonly type: string | null;

  @Field(() => String, { description: "Slug of the data set or suite that it is about." })
  readonly subject: string;

  @Field(() => JobState)
  readonly state: string;

  @Field(() => Int, { description: "Steps done so far." })
  readonly done: number;

  @Field(() => Int, { description: "Steps in all; 0 while that is not known." })
  readonly total: number;

  @Field(() => String, { description: "What is being done." })
  readonly message: string;

  @Field(() => Json, {
    nullable: true,
    description: "What it did; of a failure the code, and for administrators the place.",
  })
  readonly result: unknown;

  @Field(() => String, {
    nullable: true,
    description: "Why it failed; administrators read all of it, others nothing of files and paths.",
  })
  readonly error: string | null;

  @Field(() => DateTime)
  readonly createdAt: Date;

  @Field(() => DateTime, { nullable: true })
  readonly startedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  readonly finishedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "A queued job is not begun before: figures wait until no further runs come in.",
  })
  readonly notBefore: Date | null;

  constructor(row: JobRow, isForAdministrator: boolean) {
    super("Job", row.id);
    this.uuid = row.id;
    this.kind = row.kind;
    this.type = Object.values(JobKind).includes(row.kind) ? row.kind : null;
    this.subject = row.subject;
    this.state = row.state;
    this.done = row.done;
    this.total = row.total;
    this.message = row.message;
    this.result = isForAdministrator ? row.result : publicResult(row);
    this.error = isForAdministrator || row.error === null ? row.error : publicError(row);
    this.createdAt = row.createdAt;
    this.startedAt = row.startedAt;
    this.finishedAt = row.finishedAt;
    this.notBefore = row.notBefore;
  }
}

function publicResult({ state, result }: JobRow): unknown {
  if (state !== "failed" || result === null) return result;
  const { code, incident } = result as { readonly code?: string; readonly incident?: string };
  return incident === undefined ? { code } : { code, incident };
}

function publicError({ publicError }: JobRow): string {
  return publicError ?? "failed; who administers the instance can read why";
}

export const JobOrder = orderOf("JobOrder", "jobs");
export const JobConnection = connectionType("Job", () => Job);

/**
 * The job with that primary key.
 * @param isListed only where lists show it: of a key that did not come from the caller.
 */
export async function loadJob(
  context: ApiContext,
  id: string,
  isListed = false,
): Promise<Job | null> {
  if (!fitsColumn("uuid", id)) return null;
  const row = await context.loaders.one<string, JobRow>(
    isListed ? "listed job" : "job",
    id,
    (job) => job.id,
    (ids) => jobReader[isListed ? "listedByIds" : "byIds"](context.database, ids),
  );
  return row === null ? null : new Job(row, isAdministrator(context));
}
