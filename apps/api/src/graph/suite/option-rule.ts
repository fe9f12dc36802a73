import { Field, ObjectType } from "type-graphql";

/** How an option of a target is told from its sources. */
@ObjectType("OptionRule", { description: "How an option of a target is told from its sources." })
export class OptionRule {
  @Field(() => String, { description: "Of the target's system." })
  option!: string;

  @Field(() => String, {
    description: "In the words of constraints, from options of the sources' system.",
  })
  rule!: string;
}
