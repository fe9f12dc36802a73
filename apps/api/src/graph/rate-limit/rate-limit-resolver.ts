import { Ctx, Field, Float, ObjectType, Query, Resolver } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";

/** What is left of the caller's budget. */
@ObjectType("RateLimit", { description: "What is left of the caller's budget, in points." })
export class RateLimit {
  @Field(() => Float, {
    description: "Points per minute; a float, for they may be more than 2^31.",
  })
  limit!: number;

  @Field(() => Float, { description: "After this document." })
  remaining!: number;

  @Field(() => DateTime, { description: "When it is whole again if nothing more is asked." })
  resetAt!: Date;

  @Field(() => Float, { description: "What this document costs." })
  cost!: number;
}

/** Budgets, to their owners. */
@Resolver(() => RateLimit)
export class RateLimitResolver {
  @Query(() => RateLimit, { description: "What is left of the caller's budget." })
  rateLimit(@Ctx() { limits }: ApiContext): RateLimit {
    const { cost = 0, budget, perMinute } = limits;
    // Without a payer nothing is ever charged.
    const state = budget ?? { limit: perMinute, remaining: perMinute, resetAt: new Date() };
    return { ...state, cost };
  }
}
