import { sharedValueReader } from "@perfatlas/db";
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { sharedPoints } from "../../analysis/shared-points.ts";
import type { ApiContext } from "../api-context.ts";
import { Environment } from "../environment/environment.ts";
import { loadColumn } from "./load-column.ts";
import { SharedValues } from "./shared-values.ts";

/** Two metrics of the configurations of one environment. */
@Resolver(() => Environment)
export class TwoMetricsResolver {
  @Directive('@cost(weight: "5000")')
  @FieldResolver(() => SharedValues, {
    nullable: true,
    description:
      "What configurations have of two metrics, the first as source. Null where either was not measured.",
  })
  async valuesOfTwo(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("first", () => String) first: string,
    @Arg("second", () => String) second: string,
  ): Promise<SharedValues | null> {
    const left = await loadColumn(context, environment, first);
    const right = await loadColumn(context, environment, second);
    if (left === null || right === null) return null;
    const places = [left.input.series, right.input.series] as const;
    const found = await sharedValueReader.ofPair(context.database, ...places);
    const { source, target, censoredCount } = found;
    return { count: source.length, censoredCount, ...sharedPoints(source, target) };
  }
}
