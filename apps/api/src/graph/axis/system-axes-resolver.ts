import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { Version, VersionConnection, Workload, WorkloadConnection } from "../environment/axis.ts";
import { System } from "../system/system.ts";
import { AxesArguments } from "./axes-arguments.ts";
import { pageOfAxis } from "./page-of-axis.ts";

/** The workloads and versions of a system. */
@Resolver(() => System)
export class SystemAxesResolver {
  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => WorkloadConnection)
  workloads(
    @Root() { key }: System,
    @Ctx() context: ApiContext,
    @Args(() => AxesArguments) asked: AxesArguments,
  ) {
    return pageOfAxis(context, "workload", key, asked, (row) => new Workload(row));
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => VersionConnection)
  versions(
    @Root() { key }: System,
    @Ctx() context: ApiContext,
    @Args(() => AxesArguments) asked: AxesArguments,
  ) {
    return pageOfAxis(context, "version", key, asked, (row) => new Version(row));
  }
}
