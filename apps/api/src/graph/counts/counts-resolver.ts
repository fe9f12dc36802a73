import { registryCounts } from "@perfatlas/db";
import { Ctx, Directive, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../api-context.ts";

/** How much the registry holds. */
@ObjectType("RegistryCounts", {
  description: "How much the registry holds; data sets derived from others count for nothing.",
})
export class RegistryCounts {
  @Field(() => Int)
  systems!: number;

  @Field(() => Int)
  environments!: number;

  @Field(() => Int)
  configurations!: number;

  @Field(() => Float, { description: "A float, for there may be more than 2^31." })
  measurements!: number;

  @Field(() => Int)
  datasets!: number;

  @Field(() => Int)
  evaluations!: number;
}

/** The registry's size. */
@Resolver(() => RegistryCounts)
export class CountsResolver {
  @Directive('@cost(weight: "50")')
  @Query(() => RegistryCounts)
  counts(@Ctx() context: ApiContext): Promise<RegistryCounts> {
    return registryCounts(context.database);
  }
}
