import { Directive, Field, ObjectType } from "type-graphql";
import { UserError } from "../user-error.ts";
import { Job } from "./job.ts";

/** The job that a mutation queued, or why it did not. */
@Directive('@cost(weight: "150")')
@ObjectType("JobPayload", { description: "The job that a mutation queued, or why it did not." })
export class JobPayload {
  @Field(() => Job, { nullable: true })
  job!: Job | null;

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
