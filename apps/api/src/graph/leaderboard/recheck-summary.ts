import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";

/** How often repeats were computed once more. */
@ObjectType("RecheckSummary", {
  description:
    "How often stored repeats were computed once more, to see whether the same comes out.",
})
export class RecheckSummary {
  @Field(() => Int)
  readonly count!: number;

  @Field(() => Int, { description: "Those in which a figure differed in any bit." })
  readonly differing!: number;

  @Field(() => DateTime, { nullable: true, description: "Of the last one." })
  readonly checkedAt!: Date | null;
}
