import { runReader } from "@perfatlas/db";
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { Environment } from "../environment/environment.ts";
import { seriesOfMetric } from "../measurement/page-of-measurements.ts";
import { Metric } from "../metric/metric.ts";
import { Convergence, RunHealth } from "./run-history.ts";

const SPANS = 24;

/** Runs of an environment over time; only those of campaigns say when they were made. */
@Resolver(() => Environment)
export class RunResolver {
  @Directive('@cost(weight: "20")')
  @FieldResolver(() => Boolean, {
    description: "Whether runs of a campaign are stored, which say when they were made.",
  })
  hasRuns(@Root() environment: Environment, @Ctx() { database, loaders }: ApiContext) {
    return loaders
      .of<number, boolean>("has runs", (ids) => runReader.areThere(database, ids))
      .load(environment.row.id);
  }

  @Directive('@cost(weight: "2500")')
  @FieldResolver(() => RunHealth, {
    nullable: true,
    description:
      "What became of the runs of campaigns over time, by what they say of the metric. Null where there are none: data sets of " +
      "papers do not say when a run was made.",
  })
  async runHealth(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) name: string,
  ): Promise<RunHealth | null> {
    const found = await seriesOfMetric(context, environment, name);
    if (found === null) return null;
    const { metric, key } = found;
    const spans = await runReader.health(context.database, key, SPANS);
    const sum = (of: "runCount" | "healthyCount") => spans.reduce((all, one) => all + one[of], 0);
    const [runCount, healthyCount] = [sum("runCount"), sum("healthyCount")];
    if (runCount === 0) return null;
    const healthyPercent = (100 * healthyCount) / runCount;
    return { metric: new Metric(metric), ...{ runCount, healthyCount, healthyPercent, spans } };
  }

  @Directive('@cost(weight: "2500")')
  @FieldResolver(() => Convergence, {
    nullable: true,
    description:
      "The best value of the metric so far over the runs of campaigns. Null where no run of one has a value.",
  })
  async convergence(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) name: string,
  ): Promise<Convergence | null> {
    const found = await seriesOfMetric(context, environment, name);
    if (found === null) return null;
    const { metric, key } = found;
    const better = metric.better === "higher" ? "higher" : "lower";
    const points = await runReader.convergence(context.database, key, better);
    const last = points.at(-1);
    if (last === undefined) return null;
    const bestAt = points.find(({ best }) => best === last.best)?.measured ?? last.measured;
    return { metric: new Metric(metric), runCount: last.runCount, bestAt, points };
  }
}
