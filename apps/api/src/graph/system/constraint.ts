import { Field, ObjectType } from "type-graphql";

/** A rule that every configuration of a system keeps. */
@ObjectType("Constraint", { description: "A rule that every configuration of a system keeps." })
export class Constraint {
  @Field(() => String)
  rule!: string;

  @Field(() => String)
  why!: string;
}
