import type { LeaderboardCell } from "@perfatlas/db";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime, Json } from "../../relay/scalars.ts";
import { Strategy } from "../strategy/strategy.ts";
import { Suite } from "../suite/suite.ts";

/** One strategy, learner and settings at one budget. */
@ObjectType("LeaderboardRow", {
  description:
    "One strategy, learner and settings at one budget: mean over the repeats of each environment, then over the environments.",
})
export class LeaderboardRow {
  @Field(() => Int, { description: "By mean MAPE within the budget, over all strategies." })
  readonly rank: number;

  @Field(() => Strategy)
  readonly strategy: Strategy;

  @Field(() => String, { description: "Empty for published figures." })
  readonly learner: string;

  @Field(() => Json)
  readonly settings: unknown;

  @Field(() => Int, { description: "Measurements of the target that were used." })
  readonly budget: number;

  @Field(() => String)
  readonly subject: string;

  @Field(() => Float)
  readonly meanMapePercent: number;

  @Field(() => Float, {
    nullable: true,
    description: "Standard deviation over repeats, mean over environments.",
  })
  readonly sdMapePercent: number | null;

  @Field(() => Float, { nullable: true })
  readonly medianApePercent: number | null;

  @Field(() => Float, { nullable: true })
  readonly meanLogRatio: number | null;

  @Field(() => Float, { nullable: true })
  readonly rankCorrelation: number | null;

  @Field(() => Float, { nullable: true })
  readonly regret: number | null;

  @Field(() => Float, { nullable: true })
  readonly nmse: number | null;

  @Field(() => Int, { description: "Repeats per environment, at least." })
  readonly repeatCount: number;

  @Field(() => Int)
  readonly environmentCount: number;

  @Field(() => Int, { description: "Repeats that broke and count in no mean." })
  readonly failureCount: number;

  @Field(() => [String], {
    description:
      "What computed the learner's fits, where a machine decides about that, such as TensorFlow.js's backend.",
  })
  readonly backends: readonly string[];

  @Field(() => Float, { nullable: true })
  readonly fitSeconds: number | null;

  constructor(cell: LeaderboardCell, strategy: Strategy, subject: string) {
    this.rank = cell.rank;
    this.strategy = strategy;
    this.learner = cell.learner;
    this.settings = cell.settings;
    this.budget = cell.budget;
    this.subject = subject;
    this.meanMapePercent = cell.meanMapePercent;
    this.sdMapePercent = cell.sdMapePercent;
    this.medianApePercent = cell.medianApePercent;
    this.meanLogRatio = cell.meanLogRatio;
    this.rankCorrelation = cell.rankCorrelation;
    this.regret = cell.regret;
    this.nmse = cell.nmse;
    this.repeatCount = cell.repeatCount;
    this.environmentCount = cell.environmentCount;
    this.failureCount = cell.failureCount;
    this.backends = cell.backends;
    this.fitSeconds = cell.fitSeconds;
  }
}

/** How strategies compare on one subject of a suite. */
@ObjectType("Leaderboard", { description: "How strategies compare on one subject of a suite." })
export class Leaderboard {
  @Field(() => Suite)
  suite!: Suite;

  @Field(() => String)
  subject!: string;

  @Field(() => [Int], { description: "All budgets of the subject." })
  budgets!: readonly number[];

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [LeaderboardRow], { description: "By budget and rank; baselines among them." })
  rows!: readonly LeaderboardRow[];

  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [LeaderboardRow], { description: "The rows of baselines." })
  baselines!: readonly LeaderboardRow[];

  @Field(() => Int, { description: "Repeats stored for the subject, at all budgets." })
  evaluationCount!: number;

  @Field(() => DateTime, { nullable: true })
  computedAt!: Date | null;
}
