import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";
import { Strategy } from "../strategy/strategy.ts";

export const ChangeAxis = enumOf(["hardware", "workload", "version"]);
registerEnumType(ChangeAxis, {
  name: "ChangeAxis",
  description: "In what the sources of a task differ from its target.",
});

/** A method over tasks. */
@ObjectType("RankedMethod", { description: "A method over all tasks of a ranking." })
export class RankedMethod {
  @Field(() => Strategy)
  strategy!: Strategy;

  @Field(() => String)
  learner!: string;

  @Field(() => Json)
  settings!: unknown;

  @Field(() => Float, { description: "1 is the least error on every task; ties share a rank." })
  meanRank!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Percent of tasks in which it does not do worse than the best learner on the target alone (paired Wilcoxon, 5 %), of those with five repeats or more: fewer cannot tell.",
  })
  noHarmPercent!: number | null;

  @Field(() => Boolean, {
    description: "Whether its mean rank is within the critical difference of the least one.",
  })
  isTiedWithBest!: boolean;
}

/** How methods compare over tasks. */
@ObjectType("SuiteRanking", {
  description: "Mean ranks over tasks: Friedman's test, and Nemenyi's critical difference at 5 %.",
})
export class SuiteRanking {
  @Field(() => Int)
  taskCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Of Friedman's test that all are alike; null for one method or no task.",
  })
  p!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean ranks further apart than this differ; null for one method or no task.",
  })
  criticalDifference!: number | null;

  @Directive("@listSize(assumedSize: 50)")
  @Field(() => [RankedMethod], { description: "The least mean rank first." })
  methods!: readonly RankedMethod[];

  @Field(() => Int, {
    description: "Methods left out because some task lacks them: ranks need all of all.",
  })
  incompleteCount!: number;
}
