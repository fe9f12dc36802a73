import { ArgsType, Field, Int } from "type-graphql";

/** Which page of a list: `first` rows behind `after`, or the `last` ones before `before`. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: "So many rows from the start; this or last." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor: only rows behind it." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "So many rows up to the end; this or first." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor: only rows before it." })
  before?: string | null;
}
