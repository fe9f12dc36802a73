import { Field, ObjectType } from "type-graphql";
import { UserError } from "../user-error.ts";
import { Job } from "./job.ts";

/** The job that a mutation queued, or why it did not. */
@ObjectType("JobPayload", { description: "The job that a mutation queued, or why it did not." })
export class JobPayload {
  @Field(() => Job, { nullable: true })
  job!: Job | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
