import { type Advice, PROPOSAL_REASONS, TRANSFER_VERDICTS } from "@perfatlas/modeling/advice";
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";

const REASONS = enumOf([...PROPOSAL_REASONS]);
registerEnumType(REASONS, {
  name: "ProposalReason",
  description:
    "SOURCE_BEST: the sources do best with it. IMPROVEMENT: likeliest to beat the best so far. UNCERTAIN: the model knows least about it. TRADE_OFF: may belong to the Pareto set. SPREAD: far from everything measured.",
});
const VERDICTS = enumOf([...TRANSFER_VERDICTS]);
registerEnumType(VERDICTS, {
  name: "TransferVerdict",
  description:
    "Beyond two standard errors of the difference of held-out errors, or it cannot be told.",
});

/** What is known or thought of a metric of a configuration. */
@Directive('@cost(weight: "0.1")')
@ObjectType("AdvisedValue", {
  description:
    "A value in the metric's unit with the bounds that hold it in 90 of 100 cases; null where it is out of the range of numbers.",
})
class AdvisedValue {
  @Field(() => String)
  metric!: string;

  @Field(() => Float, { nullable: true, description: "Median of the runs, or the predicted one." })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  lower!: number | null;

  @Field(() => Float, { nullable: true })
  upper!: number | null;

  @Field(() => Boolean)
  isMeasured!: boolean;
}

/** A configuration with what is known or thought of it. */
@Directive('@cost(weight: "0.3")')
@ObjectType("AdvisedConfiguration", {
  description: "A configuration with what is measured or predicted of it.",
})
class AdvisedConfiguration {
  @Field(() => Json, { description: "Levels by option." })
  configuration!: unknown;

  @Directive("@listSize(assumedSize: 4)")
  @Field(() => [AdvisedValue], { description: "One per metric that could be learned." })
  values!: readonly AdvisedValue[];

  @Field(() => Float, {
    description:
      "Probability that it does not fail and keeps all bounds; 0 or 1 where it was measured.",
  })
  feasibleProbability!: number;

  @Field(() => REASONS, { nullable: true, description: "Of those to measure next: why." })
  reason?: string | null;
}

/** What a choice is expected to lose. */
@ObjectType("AdvisedRegret", {
  description:
    "Against the true best: a share of it where values are positive, else in the metric's unit.",
})
class AdvisedRegret {
  @Field(() => Float, { nullable: true })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: "Not exceeded in 95 of 100 cases." })
  upper!: number | null;
}

/** The best ones, which cannot be told apart. */
@ObjectType("AdvisedBest", {
  description: "Those that cannot be told apart from the best, to be measured again.",
})
class AdvisedBest {
  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [AdvisedConfiguration], { description: "Likeliest first, at most 20." })
  members!: readonly AdvisedConfiguration[];

  @Field(() => Int, { description: "How many there are in all." })
  count!: number;

  @Field(() => AdvisedRegret, { description: "Of choosing the first." })
  regret!: AdvisedRegret;
}

/** How much an option matters. */
@Directive('@cost(weight: "0.1")')
@ObjectType("AdvisedInfluence", {
  description: "Share of the variance that an option alone explains.",
})
class AdvisedInfluence {
  @Field(() => String)
  option!: string;

  @Field(() => Float, { nullable: true, description: "Of what is predicted in the target." })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean over the sources." })
  sources!: number | null;
}

/** An environment that was looked at as a source. */
@Directive('@cost(weight: "0.2")')
@ObjectType("AdvisedSource", { description: "An environment that was looked at as a source." })
class AdvisedSource {
  @Field(() => String, { description: "Slug." })
  name!: string;

  @Field(() => Boolean)
  isUsed!: boolean;

  @Field(() => Int)
  valueCount!: number;

  @Field(() => Int, { description: "Of what is measured in the target, measured there, too." })
  sharedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Spearman's rank correlation with what is measured; null below five configurations.",
  })
  rho!: number | null;

  @Field(() => String)
  reason!: string;
}

/** Whether the sources helped. */
@ObjectType("TransferEffect", {
  description:
    "Whether the sources helped: the held-out error of the transferred model beside that of a tuned one of the target alone.",
})
class TransferEffect {
  @Field(() => VERDICTS)
  verdict!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Mean held-out |ln ŷ/y|, or |ŷ − y| where a value is not positive.",
  })
  errorWithSources!: number | null;

  @Field(() => Float, { nullable: true, description: "The same of the target's rows alone." })
  errorAlone!: number | null;

  @Field(() => Float, { nullable: true, description: "Of their difference." })
  standardError!: number | null;

  @Field(() => Int)
  rowCount!: number;

  @Field(() => String)
  reason!: string;
}

/** What more measuring would buy. */
@ObjectType("AdvisedOutlook", {
  description: "Held-out error now, and what it is expected to be after more measurements.",
})
class AdvisedOutlook {
  @Field(() => Float)
  errorNow!: number;

  @Field(() => Float, { description: "With half of the rows." })
  errorAtHalf!: number;

  @Field(() => Float)
  errorAtBudget!: number;

  @Field(() => Float, { description: "With twice the rows." })
  errorAtTwice!: number;
}

/** Whether to go on. */
@ObjectType("StopAdvice", { description: "Whether to go on, in a word and a sentence." })
class StopAdvice {
  @Field(() => Boolean)
  isTime!: boolean;

  @Field(() => String)
  reason!: string;
}

/** What is known of failures and bounds. */
@ObjectType("AdvisedFeasibility", { description: "What is known of failures and bounds." })
class AdvisedFeasibility {
  @Field(() => Int)
  measuredCount!: number;

  @Field(() => Int)
  failedCount!: number;

  @Field(() => Float, { description: "Share of the candidates that is expected to be feasible." })
  expectedShare!: number;
}

/** What to measure next, and what is known so far. */
@ObjectType("Advice", {
  description:
    "What to measure next in a target, and what is known so far: the result of a job of kind advise.",
})
export class AdviceType {
  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [AdvisedConfiguration], { description: "In the order of their use." })
  next!: Advice["next"];

  @Field(() => AdvisedBest, { nullable: true, description: "Of the goal BEST." })
  best!: Advice["best"];

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [AdvisedConfiguration], {
    nullable: true,
    description: "Of the goal PARETO: measured and predicted ones, at most 100.",
  })
  pareto!: Advice["pareto"];

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [AdvisedConfiguration], {
    description: "Of what is not measured, the best by the first objective, at most 100.",
  })
  predictions!: Advice["predictions"];

  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [AdvisedInfluence], { description: "Largest first." })
  influences!: readonly AdvisedInfluence[];

  @Field(() => Float, { nullable: true, description: "Of the influences in target and sources." })
  kendallTau!: number | null;

  @Directive("@listSize(assumedSize: 8)")
  @Field(() => [AdvisedSource], { description: "The fittest first." })
  sources!: Advice["sources"];

  @Field(() => TransferEffect)
  transfer!: Advice["transfer"];

  @Field(() => AdvisedOutlook, { nullable: true, description: "Null below eight rows." })
  outlook!: Advice["outlook"];

  @Field(() => StopAdvice)
  stop!: Advice["stop"];

  @Field(() => AdvisedFeasibility)
  feasibility!: Advice["feasibility"];

  @Field(() => String, { nullable: true, description: "What predicts the first objective." })
  model!: string | null;

  @Field(() => Int)
  candidateCount!: number;

  @Field(() => Boolean, { description: "Whether these are all valid configurations." })
  isWholeSpace!: boolean;

  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [String])
  notes!: readonly string[];
}
