import type { JobCondition, JobOwn } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { DateTime } from "../../relay/scalars.ts";
import { givenList } from "../where/given-list.ts";
import { readTree } from "../where/read-tree.ts";
import { JobState } from "./job.ts";
import { JobKind } from "./job-kind.ts";

/** Conditions on jobs; all that are given must hold. */
@InputType("JobWhere", { description: "Conditions on jobs; all that are given must hold." })
export class JobWhere {
  @Field(() => [JobKind], { nullable: true, description: "One of these." })
  kindIn?: string[] | null;

  @Field(() => [JobState], { nullable: true, description: "One of these." })
  stateIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of data sets or suites." })
  subjectIn?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: "Queued at that time or later." })
  createdSince?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Queued before that time." })
  createdBefore?: Date | null;

  @Field(() => [JobWhere], { nullable: true, description: "All of these hold." })
  and?: JobWhere[] | null;

  @Field(() => [JobWhere], { nullable: true, description: "One of these holds." })
  or?: JobWhere[] | null;

  @Field(() => JobWhere, { nullable: true, description: "This does not hold." })
  not?: JobWhere | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError for what contradicts itself or is too large.
 */
export function readJobWhere(
  where: JobWhere | null | undefined,
): Promise<JobCondition | undefined> {
  return readTree(where, (input): JobOwn => {
    const kinds = givenList("kindIn", input.kindIn);
    const states = givenList("stateIn", input.stateIn);
    const subjects = givenList("subjectIn", input.subjectIn);
    const { createdSince: since, createdBefore: before } = input;
    if (since && before && since >= before) {
      throw new ArgumentError("CONTRADICTION", "createdSince is not before createdBefore");
    }
    return {
      ...(kinds === undefined ? {} : { kinds }),
      ...(states === undefined ? {} : { states }),
      ...(subjects === undefined ? {} : { subjects }),
      ...(since ? { since } : {}),
      ...(before ? { before } : {}),
    };
  });
}
