import type { Settings } from "@perfatlas/modeling/method";
import { Field, InputType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";

/** A strategy or learner with settings. */
@InputType("MethodInput", { description: "A strategy or learner with settings." })
export class MethodInput {
  @Field(() => String)
  name!: string;

  @Field(() => Json, {
    nullable: true,
    description: "An object of the settings that it declares; the others are at their default.",
  })
  settings?: Settings | null;
}
