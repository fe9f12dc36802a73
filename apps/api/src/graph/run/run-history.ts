import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";
import { Metric } from "../metric/metric.ts";

/** What became of the runs of a span of time. */
@Directive('@cost(weight: "0.1")')
@ObjectType("RunHealthSpan", {
  description: "What became of the runs that began within a span of time.",
})
class RunHealthSpan {
  @Field(() => DateTime)
  from!: Date;

  @Field(() => DateTime)
  to!: Date;

  @Field(() => Int)
  runCount!: number;

  @Field(() => Int, { description: "With a value of the metric." })
  healthyCount!: number;

  @Field(() => Int, { description: "Set aside by what the harness saw; they count in no median." })
  quarantinedCount!: number;

  @Field(() => Int, { description: "Cut off." })
  timeoutCount!: number;

  @Field(() => Int, { description: "Without a value for another reason." })
  failedCount!: number;
}

/** Health of runs over time. */
@ObjectType("RunHealth", { description: "What became of runs, from the first one to the last." })
export class RunHealth {
  @Field(() => Metric)
  metric!: Metric;

  @Field(() => Int)
  runCount!: number;

  @Field(() => Int)
  healthyCount!: number;

  @Field(() => Float, { description: "Of the runs, that are healthy." })
  healthyPercent!: number;

  @Directive("@listSize(assumedSize: 24)")
  @Field(() => [RunHealthSpan], {
    description: "Of equal length; those without runs are left out.",
  })
  spans!: readonly RunHealthSpan[];
}

/** The best value that was known after a run. */
@Directive('@cost(weight: "0.1")')
@ObjectType("ConvergencePoint", {
  description: "A run that was better than all before it, or the last one.",
})
class ConvergencePoint {
  @Field(() => Int, { description: "Its place among the runs, from 1." })
  measured!: number;

  @Field(() => Float, { description: "Best value so far, in the metric's unit." })
  best!: number;

  @Field(() => DateTime, { description: "When the run began." })
  at!: Date;
}

/** The best value so far over the runs of an environment. */
@ObjectType("Convergence", {
  description: "The best value so far, in the order in which runs were begun.",
})
export class Convergence {
  @Field(() => Metric)
  metric!: Metric;

  @Field(() => Int, { description: "Runs, failed ones as well." })
  runCount!: number;

  @Field(() => Int, { description: "The run that first had the best value of all; from 1." })
  bestAt!: number;

  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [ConvergencePoint])
  points!: readonly ConvergencePoint[];
}
