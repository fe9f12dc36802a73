import { figureReader } from "@perfatlas/db";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import type { ApiContext } from "../api-context.ts";
import { Environment } from "../environment/environment.ts";
import { loadEnvironment } from "../environment/environment-loader.ts";
import { Metric } from "../metric/metric.ts";
import { loadMetric } from "../metric/metric-loader.ts";

const KINDS = ["influence", "relatedness"] as const;
/** Kinds of figures that a front page may show an example of, as an enum of the schema. */
const HIGHLIGHT: Record<string, (typeof KINDS)[number]> = enumOf([...KINDS]);
registerEnumType(HIGHLIGHT, {
  name: "HighlightKind",
  description: "Kinds of figures that a front page may show an example of.",
});

/** What an example of a figure is about. */
@ObjectType("Highlight", { description: "What an example of a figure is about." })
class Highlight {
  @Field(() => Environment)
  environment!: Environment;

  @Field(() => Environment, { nullable: true, description: "The other one of a pair." })
  target!: Environment | null;

  @Field(() => Metric)
  metric!: Metric;
}

/** What a front page may show. */
@Resolver()
export class HighlightResolver {
  @Directive('@cost(weight: "400")')
  @Query(() => Highlight, {
    nullable: true,
    description:
      "What a front page may show of a kind of figures: of those that are computed, not simulated, that of most " +
      "configurations; an influence model has to explain half of the variance. Null when there is none yet.",
  })
  async highlight(
    @Ctx() context: ApiContext,
    @Arg("kind", () => HIGHLIGHT) kind: (typeof KINDS)[number],
  ): Promise<Highlight | null> {
    const found = await figureReader.highlight(context.database, kind);
    if (found === undefined) return null;
    const [environment, target, metric] = await Promise.all([
      loadEnvironment(context, found.environmentId ?? 0),
      found.targetId === null ? null : loadEnvironment(context, found.targetId),
      loadMetric(context, found.metricId ?? 0),
    ]);
    return environment === null || metric === null ? null : { environment, target, metric };
  }
}
