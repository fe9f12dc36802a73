import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { parseIdOf } from "../../relay/global-id.ts";
import type { ApiContext } from "../api-context.ts";
import { Configuration, loadConfiguration } from "./configuration.ts";

/** Configurations by their ID; lists of them belong to systems. */
@Resolver(() => Configuration)
export class ConfigurationResolver {
  @Query(() => Configuration, { nullable: true })
  configuration(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string) {
    const key = parseIdOf("Configuration", id);
    return typeof key === "number" ? loadConfiguration(context, key) : null;
  }
}
