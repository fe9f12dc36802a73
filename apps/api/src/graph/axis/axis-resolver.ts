import { axisReader, type FactOwner } from "@perfatlas/db";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PAGED } from "../../relay/paged.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import {
  Hardware,
  HardwareConnection,
  Version,
  VersionConnection,
  Workload,
  WorkloadConnection,
} from "../environment/axis.ts";
import { EnvironmentConnection, Fact } from "../environment/environment.ts";
import { loadFacts } from "../environment/environment-loader.ts";
import { EnvironmentsArguments } from "../environment/environments-arguments.ts";
import { System } from "../system/system.ts";
import { loadSystem } from "../system/system-loader.ts";
import { AxesArguments } from "./axes-arguments.ts";
import { environmentsOf } from "./environments-of.ts";
import { pageOfAxis } from "./page-of-axis.ts";
import { Price, priceOf } from "./price.ts";

const TYPED = { description: "What is known of it, by name; numbers with their unit." };
const LISTED = "by slug when no order is given; first or last: 1 to 100.";

/** Machines and what is known of them. */
@Resolver(() => Hardware)
export class HardwareResolver {
  @Query(() => Hardware, { nullable: true })
  async hardware(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    const [row] = await axisReader.hardwareBySlugs(context.database, [slug]);
    return row === undefined ? null : new Hardware(row);
  }

  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @Query(() => HardwareConnection, { description: `Machines, ${LISTED}` })
  allHardware(@Ctx() context: ApiContext, @Args(() => AxesArguments) asked: AxesArguments) {
    return pageOfAxis(context, "hardware", null, asked, (row) => new Hardware(row));
  }

  @FieldResolver(() => Json)
  facts(@Root() { key }: Hardware, @Ctx() context: ApiContext) {
    return factsObject(context, "hardware", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Hardware, @Ctx() context: ApiContext) {
    return loadFacts(context, "hardware", key);
  }

  @FieldResolver(() => Price, { nullable: true, description: "Null where it is not known." })
  async price(@Root() { key }: Hardware, @Ctx() context: ApiContext): Promise<Price | null> {
    return priceOf(await loadFacts(context, "hardware", key));
  }

  @FieldResolver(() => Price, {
    nullable: true,
    description: "Of an hour; null where it is not known.",
  })
  async pricePerHour(@Root() { key }: Hardware, @Ctx() context: ApiContext): Promise<Price | null> {
    return priceOf(await loadFacts(context, "hardware", key), "pricePerHour");
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => EnvironmentConnection, { description: "Of all systems." })
  environments(
    @Root() { key }: Hardware,
    @Ctx() context: ApiContext,
    @Args(() => EnvironmentsArguments) asked: EnvironmentsArguments,
  ) {
    return environmentsOf(context, "hardware", key, asked);
  }
}

/** Workloads and what is known of them. */
@Resolver(() => Workload)
export class WorkloadResolver {
  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @Query(() => WorkloadConnection, { description: `Workloads, ${LISTED}` })
  workloads(@Ctx() context: ApiContext, @Args(() => AxesArguments) asked: AxesArguments) {
    return pageOfAxis(context, "workload", null, asked, (row) => new Workload(row));
  }

  @FieldResolver(() => Json)
  facts(@Root() { key }: Workload, @Ctx() context: ApiContext) {
    return factsObject(context, "workload", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Workload, @Ctx() context: ApiContext) {
    return loadFacts(context, "workload", key);
  }

  @FieldResolver(() => System)
  system(@Root() { systemId }: Workload, @Ctx() context: ApiContext) {
    return loadSystem(context, systemId);
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => EnvironmentConnection)
  environments(
    @Root() { key }: Workload,
    @Ctx() context: ApiContext,
    @Args(() => EnvironmentsArguments) asked: EnvironmentsArguments,
  ) {
    return environmentsOf(context, "workload", key, asked);
  }
}

/** Versions of systems and what is known of them. */
@Resolver(() => Version)
export class VersionResolver {
  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @Query(() => VersionConnection, { description: `Versions of systems, ${LISTED}` })
  versions(@Ctx() context: ApiContext, @Args(() => AxesArguments) asked: AxesArguments) {
    return pageOfAxis(context, "version", null, asked, (row) => new Version(row));
  }

  @FieldResolver(() => Json)
  facts(@Root() { key }: Version, @Ctx() context: ApiContext) {
    return factsObject(context, "version", key);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact], TYPED)
  typedFacts(@Root() { key }: Version, @Ctx() context: ApiContext) {
    return loadFacts(context, "version", key);
  }

  @FieldResolver(() => System)
  system(@Root() { systemId }: Version, @Ctx() context: ApiContext) {
    return loadSystem(context, systemId);
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => EnvironmentConnection)
  environments(
    @Root() { key }: Version,
    @Ctx() context: ApiContext,
    @Args(() => EnvironmentsArguments) asked: EnvironmentsArguments,
  ) {
    return environmentsOf(context, "version", key, asked);
  }
}

async function factsObject(context: ApiContext, owner: FactOwner, id: number) {
  const facts = await loadFacts(context, owner, id);
  return Object.fromEntries(
    facts.map(({ name, number, text, boolean }) => [name, number ?? text ?? boolean]),
  );
}
