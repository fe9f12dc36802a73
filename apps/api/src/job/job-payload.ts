import { Field, ObjectType } from "type-graphql";
import type { UserErrorContent } from "../errors.ts";
import { Job } from "./job.ts";

/** Something that the caller can put right. */
@ObjectType("UserError", { description: "Something that the caller can put right." })
export class UserError implements UserErrorContent {
  @Field(() => [String], { nullable: true, description: "Path of the argument; null for all." })
  field!: string[] | null;

  @Field(() => String)
  message!: string;

  @Field(() => String, { description: "Stable, upper case." })
  code!: string;
}

/** The job that a mutation queued, or why it did not. */
@ObjectType("JobPayload", { description: "The job that a mutation queued, or why it did not." })
export class JobPayload {
  @Field(() => Job, { nullable: true })
  job!: Job | null;

  @Field(() => [UserError])
  userErrors!: readonly UserErrorContent[];
}
