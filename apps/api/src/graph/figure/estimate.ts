import { Directive, Field, Float, ObjectType } from "type-graphql";
import { Interval95 } from "./sample-of-figure.ts";

/** A figure with its bootstrap interval. */
@Directive('@cost(weight: "0.2")')
@ObjectType("Estimate95", {
  description: "A figure with its bootstrap interval; null where undefined.",
})
export class Estimate95 {
  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => Interval95)
  interval!: Interval95;
}
