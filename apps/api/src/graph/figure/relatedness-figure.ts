import type { RelatednessFigure as Relatedness } from "@perfatlas/wire";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { Estimate95 } from "./estimate.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

/** How many are influential in the source, in the target and in both. */
@Directive('@cost(weight: "0.2")')
@ObjectType("SharedCounts", {
  description: "How many are influential in the source, in the target and in both.",
})
class SharedCounts {
  @Field(() => Estimate95)
  source!: Estimate95;

  @Field(() => Estimate95)
  target!: Estimate95;

  @Field(() => Estimate95)
  both!: Estimate95;
}

/** A term whose rank is another one in the target. */
@Directive('@cost(weight: "0.2")')
@ObjectType("RankMove", { description: "A term whose rank is another one in the target." })
class RankMove {
  @Field(() => String)
  term!: string;

  @Field(() => Int, { description: "Rank in the source, from 1." })
  from!: number;

  @Field(() => Int, { description: "Rank in the target." })
  to!: number;
}

/** How much of the source's ranking of influences holds in the target. */
@Directive('@cost(weight: "0.2")')
@ObjectType("InfluenceStability", {
  description: "How much of the source's ranking of influences holds in the target.",
})
class InfluenceStability {
  @Field(() => Estimate95, {
    description: "Of the shares of explained variance, 1 for equal ones.",
  })
  kendallTau!: Estimate95;

  @Field(() => Estimate95, {
    description: "Share of the strongest terms of one side among those of the other.",
  })
  topTermOverlap!: Estimate95;

  @Field(() => Int, { description: "How many terms are the strongest." })
  topTermCount!: number;

  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [RankMove], { description: "Largest first, at most 20." })
  moves!: readonly RankMove[];
}

/** Whether configurations that give no value in one environment give none in the other. */
@Directive('@cost(weight: "0.2")')
@ObjectType("ValidityAgreement", {
  description:
    "Whether configurations that give no value in one environment give none in the other.",
})
class ValidityAgreement {
  @Field(() => Int, { description: "Configurations that both tried." })
  rowCount!: number;

  @Field(() => Int, { description: "Of them those without a value in the source." })
  source!: number;

  @Field(() => Int)
  target!: number;

  @Field(() => Int)
  both!: number;

  @Field(() => Float, { nullable: true, description: "Common ones over those of either side." })
  jaccard!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of classifiers that learned validity on either side.",
  })
  classifierAgreement!: number | null;

  @Field(() => Float, { nullable: true, description: "The same without what chance gives." })
  classifierKappa!: number | null;
}

/** How alike two environments are, on the configurations that both tried. */
@ObjectType("Relatedness", {
  description: "How alike two environments are, on the configurations that both tried.",
})
class RelatednessType implements Relatedness {
  @Field(() => SampleOfFigure)
  sourceSample!: SampleOfFigure;

  @Field(() => SampleOfFigure)
  targetSample!: SampleOfFigure;

  @Field(() => Int, {
    description: "Configurations with a value, or a run that was cut off, on both sides.",
  })
  sharedCount!: number;

  @Field(() => Int, {
    description:
      "Those of which a side was cut off: left out of Pearson's, R² and the models, last in what ranks.",
  })
  censoredCount!: number;

  @Field(() => Int, { description: "Bootstrap draws of the figures of responses." })
  draws!: number;

  @Field(() => Int, { description: "Bootstrap draws of the figures of influence models." })
  modelDraws!: number;

  @Field(() => Int, { description: "Most options in a term of the influence models." })
  order!: number;

  @Field(() => Estimate95)
  pearson!: Estimate95;

  @Field(() => Estimate95)
  spearman!: Estimate95;

  @Field(() => Estimate95, { description: "R² of the best line from source to target." })
  linearShiftR2!: Estimate95;

  @Field(() => Float, { nullable: true, description: "KL(source ‖ target) in nats." })
  kl!: number | null;

  @Field(() => Float, { nullable: true, description: "In bits, 0 to 1." })
  jensenShannon!: number | null;

  @Field(() => Estimate95, {
    description: "Share of the best configurations of the source among the best of the target.",
  })
  topOverlap!: Estimate95;

  @Field(() => Float, { description: "Which share of them are the best: 0.01." })
  topShare!: number;

  @Field(() => SharedCounts, { description: "Options with a main effect, p < 0.05." })
  influentialOptions!: SharedCounts;

  @Field(() => SharedCounts, { description: "Interactions with p < 0.05." })
  influentialInteractions!: SharedCounts;

  @Field(() => Estimate95, { description: "Pearson's, of the terms that both models have." })
  coefficientCorrelation!: Estimate95;

  @Field(() => Int)
  commonTermCount!: number;

  @Field(() => InfluenceStability)
  stability!: Relatedness["stability"];

  @Field(() => ValidityAgreement)
  validity!: Relatedness["validity"];
}

/** The relatedness of a pair of environments in one metric. */
@ObjectType("RelatednessFigure", {
  implements: Figure,
  description: "The relatedness of a pair of environments in one metric.",
})
export class RelatednessFigure extends Figure {
  @Field(() => RelatednessType, { nullable: true })
  readonly result: Relatedness | null;

  constructor(known: KnownFigure, result: Relatedness | null) {
    super(known);
    this.result = result;
  }
}
