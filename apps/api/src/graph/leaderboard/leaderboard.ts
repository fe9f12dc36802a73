import type { LeaderboardCell } from "@perfatlas/db";
import { unitConversion } from "@perfatlas/modeling/units";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { orderOf } from "../../relay/order-of.ts";
import { DateTime, Json } from "../../relay/scalars.ts";
import { Strategy } from "../strategy/strategy.ts";
import { Suite } from "../suite/suite.ts";
import type { BoardPlace } from "./board-places.ts";
import type { BoardStatistics } from "./board-statistics.ts";

/** Ranks from best to worst. */
@ObjectType("RankInterval", { description: "Ranks from best to worst, both included." })
export class RankInterval {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;
}

/** What the rows of a board are of. */
interface RowSubject {
  readonly suite: string;
  readonly subject: string;
  /** Of the metric; null where the tasks name none. */
  readonly unit: string | null;
}

/** One strategy, learner and settings at one budget. */
@ObjectType("LeaderboardRow", {
  description:
    "One strategy, learner and settings at one budget: mean over the repeats of each environment, then over the environments.",
})
export class LeaderboardRow {
  @Field(() => Int, {
    description:
      "By mean MAPE within the budget, among the rows computed here, or among those of papers. An order " +
      "by means alone: rankInterval and tieGroup say what of it the repeats support.",
  })
  readonly rank: number;

  @Field(() => Strategy)
  readonly strategy: Strategy;

  @Field(() => Boolean, {
    description:
      "Somebody's predictions, which nobody else has made: its rank and tie group are those that it would have " +
      "among the computed rows, and it moves none of them.",
  })
  readonly isUnverified: boolean;

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

  @Field(() => Int, {
    nullable: true,
    description:
      "Runs of targets and sources that were cut off and left out of learning, summed over environments; null where it was not counted.",
  })
  readonly censoredCount: number | null;

  @Field(() => [String], {
    description:
      "What computed the learner's fits, where a machine decides about that, such as TensorFlow.js's backend.",
  })
  readonly backends: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: "Mean over what was computed on the board's machine; null where nothing was.",
  })
  readonly fitSeconds: number | null;

  /** Repeats that were computed, those that broke among them; null for figures of papers. */
  readonly askedRepeats: number | null;

  readonly suite: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "What measuring the target took: mean over repeats of the sum of the measured times; null of a metric that is no time.",
  })
  readonly measuringSeconds: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The same of a metric that is an energy; null of any other.",
  })
  readonly measuringJoules: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean share of test configurations inside 90 % intervals; null for methods without any.",
  })
  readonly coverage90Percent: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean Shannon entropy, in bits, of the values that were measured, in 100 bins over the range of all values of the target; null where it was not computed.",
  })
  readonly sampleEntropyBits: number | null;

  /** Interval and comparison; computed when it is asked for, once for all rows of a board. */
  readonly statistics: () => Promise<BoardStatistics | null>;

  /** What the repeats say; computed when it is asked for, once for all rows of a board. */
  readonly place: () => Promise<BoardPlace>;

  constructor(
    cell: LeaderboardCell,
    strategy: Strategy,
    { suite, subject, unit }: RowSubject,
    place: () => Promise<BoardPlace>,
    statistics: () => Promise<BoardStatistics | null>,
  ) {
    this.place = place;
    this.suite = suite;
    this.askedRepeats = cell.askedRepeats;
    this.statistics = statistics;
    this.measuringSeconds = converted(cell.measuringCost, unit, "s");
    this.measuringJoules = converted(cell.measuringCost, unit, "J");
    this.coverage90Percent = cell.coverage90Percent;
    this.sampleEntropyBits = cell.sampleEntropyBits;
    this.rank = cell.rank;
    this.strategy = strategy;
    this.isUnverified = cell.isUnverified;
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
    this.censoredCount = cell.censoredCount;
    this.backends = cell.backends;
    this.fitSeconds = cell.fitSeconds;
  }
}

/** Null where the unit measures something else. */
function converted(cost: number | null, from: string | null, to: string): number | null {
  const conversion = from === null ? undefined : unitConversion(from, to);
  if (cost === null || conversion === undefined) return null;
  return cost * conversion.factor * 10 ** conversion.exponent;
}

export const LeaderboardRowOrder = orderOf("LeaderboardRowOrder", "leaderboardRows");
export const LeaderboardRowConnection = connectionType("LeaderboardRow", () => LeaderboardRow);

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
  @Field(() => [LeaderboardRow], {
    description:
      "By budget, those of papers after those computed here, and rank; baselines among them.",
  })
  rows!: readonly LeaderboardRow[];

  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [LeaderboardRow], { description: "The rows of baselines." })
  baselines!: readonly LeaderboardRow[];

  @Field(() => Int, { description: "Repeats stored for the subject, at all budgets." })
  evaluationCount!: number;

  @Field(() => DateTime, { nullable: true })
  computedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What fitSeconds of the rows were measured on: the machine that computed most of the board. Times of others are " +
      "not compared with them. Null where it was not recorded.",
  })
  machine!: string | null;

  @Field(() => Boolean, {
    description: "Whether sources of its tasks are simulated, not measured.",
  })
  isSimulated!: boolean;
}
