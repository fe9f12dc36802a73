import { type JobRow, jobReader } from "@perfatlas/db";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { DateTime, Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";

export const JobState = enumOf(["queued", "running", "succeeded", "failed", "cancelled"]);
registerEnumType(JobState, { name: "JobState" });

/** Work that the queue does: an import, an evaluation. */
@ObjectType("Job", {
  implements: Node,
  description: "Work that the queue does: an import, an evaluation.",
})
export class Job extends Node {
  @Field(() => String)
  readonly kind: string;

  @Field(() => JobState)
  readonly state: string;

  @Field(() => Int, { description: "Steps done so far." })
  readonly done: number;

  @Field(() => Int, { description: "Steps in all; 0 while that is not known." })
  readonly total: number;

  @Field(() => String, { description: "What is being done." })
  readonly message: string;

  @Field(() => Json, { nullable: true })
  readonly result: unknown;

  @Field(() => String, { nullable: true, description: "Why it failed." })
  readonly error: string | null;

  @Field(() => DateTime)
  readonly createdAt: Date;

  @Field(() => DateTime, { nullable: true })
  readonly startedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  readonly finishedAt: Date | null;

  constructor(row: JobRow) {
    super("Job", row.id);
    this.kind = row.kind;
    this.state = row.state;
    this.done = row.done;
    this.total = row.total;
    this.message = row.message;
    this.result = row.result;
    this.error = row.error;
    this.createdAt = row.createdAt;
    this.startedAt = row.startedAt;
    this.finishedAt = row.finishedAt;
  }
}

export const JobConnection = connectionType("Job", () => Job);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The job with that primary key. */
export async function loadJob(context: ApiContext, id: string): Promise<Job | null> {
  if (!UUID.test(id)) return null;
  const row = await context.loaders.one<string, JobRow>(
    "job",
    id,
    (job) => job.id,
    (ids) => jobReader.byIds(context.database, ids),
  );
  return row === null ? null : new Job(row);
}
