import type { FactOwner } from "@perfatlas/db";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { Hardware, Version, Workload } from "./axis.ts";
import { Fact } from "./environment.ts";
import { loadFacts } from "./environment-loader.ts";

const TYPED = { description: "What is known of it, by name; numbers with their unit." };

/** What is known of a machine. */
@Resolver(() => Hardware)
export class HardwareResolver {
  @FieldResolver(() => Json)
  facts(@Root() { key }: Hardware, @Ctx() context: ApiContext) {
    return factsObject(context, "hardware", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Hardware, @Ctx() context: ApiContext) {
    return loadFacts(context, "hardware", key);
  }
}

/** What is known of a workload. */
@Resolver(() => Workload)
export class WorkloadResolver {
  @FieldResolver(() => Json)
  facts(@Root() { key }: Workload, @Ctx() context: ApiContext) {
    return factsObject(context, "workload", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Workload, @Ctx() context: ApiContext) {
    return loadFacts(context, "workload", key);
  }
}

/** What is known of a version. */
@Resolver(() => Version)
export class VersionResolver {
  @FieldResolver(() => Json)
  facts(@Root() { key }: Version, @Ctx() context: ApiContext) {
    return factsObject(context, "version", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Version, @Ctx() context: ApiContext) {
    return loadFacts(context, "version", key);
  }
}

async function factsObject(context: ApiContext, owner: FactOwner, id: number) {
  const facts = await loadFacts(context, owner, id);
  return Object.fromEntries(
    facts.map(({ name, number, text, boolean }) => [name, number ?? text ?? boolean]),
  );
}
