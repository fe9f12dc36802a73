import type { Settings } from "@perfatlas/modeling/method";
import { Arg, Ctx, Directive, Extensions, Int, Query, Resolver } from "type-graphql";
import { assertScope } from "../../access/assert-scope.ts";
import { Json } from "../../relay/scalars.ts";
import { suggestConfigurations } from "../../suggestion/suggest-configurations.ts";
import type { ApiContext } from "../api-context.ts";
import { Suggestion } from "./suggestion.ts";

/** Chooses what a campaign measures next. */
@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Directive('@cost(weight: "20000")')
  @Extensions({ deadlineSeconds: 120 })
  @Query(() => Suggestion, {
    description:
      "Configurations to measure next in the campaign's environment, given what is measured there " +
      "and elsewhere; needs the scope read or a wider one.",
  })
  async suggestConfigurations(
    @Ctx() context: ApiContext,
    @Arg("campaign", () => Json, { description: "As uploadRuns takes it." }) campaign: unknown,
    @Arg("count", () => Int, { description: "1 to 1000." }) count: number,
    // Each is checked, keyed and fitted: a point is 20 microseconds.
    @Directive('@cost(weight: "1")')
    @Arg("measured", () => [Json], { description: "Runs so far: {configuration, values}." })
    measured: unknown[],
    @Arg("source", () => String, { nullable: true, description: "Slug of an environment." })
    source: string | null | undefined,
    @Arg("sources", () => [String], {
      nullable: true,
      description: "Several; without any the registry takes those that have most.",
    })
    sources: string[] | null | undefined,
    @Arg("strategy", () => String, {
      nullable: true,
      description: 'Name of a strategy, or "random"; guided-sampling when there are sources.',
    })
    strategy: string | null | undefined,
    @Arg("settings", () => Json, {
      nullable: true,
      description: "Settings of the strategy, an object; the others are at their default.",
    })
    settings: Settings | null | undefined,
    @Arg("metric", () => String, { nullable: true, description: "The campaign's first." })
    metric: string | null | undefined,
    @Arg("seed", () => String, { nullable: true, description: "The campaign's id." })
    seed: string | null | undefined,
  ): Promise<Suggestion> {
    const { tokenId } = assertScope(context, "read");
    const request = {
      campaign,
      count,
      measured,
      sources: [...new Set([...(source ? [source] : []), ...(sources ?? [])])],
      strategy: strategy ?? null,
      settings: settings ?? null,
      metric: metric ?? null,
      seed: seed ?? null,
      tokenId,
    };
    return await suggestConfigurations(context.database, request, context.catalog.descriptors);
  }
}
