import type { InfluenceFigure as Influences } from "@perfatlas/wire";
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Layer } from "../option/option.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { Interval95, SampleOfFigure } from "./sample-of-figure.ts";
import { TermLayer } from "./term-layer.ts";

export const InfluenceEffect = enumOf(["improves", "worsens"]);
registerEnumType(InfluenceEffect, {
  name: "InfluenceEffect",
  description: "What a larger value of a term does to a metric, by the metric's direction.",
});

/** An option or an interaction of options in a stepwise influence model. */
@Directive('@cost(weight: "0.3")')
@ObjectType("InfluenceTerm", {
  description: "An option or an interaction of options in a stepwise influence model.",
})
class InfluenceTerm {
  @Field(() => String)
  name!: string;

  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [String], { description: "More than one: an interaction." })
  options!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: "Drop in R² when this term alone is removed.",
  })
  share!: number | null;

  @Field(() => Interval95, { description: "Of the share; bootstrap, the terms held fixed." })
  interval!: Interval95;

  @Field(() => Float, {
    nullable: true,
    description: "In `unit`; the sign is that of the metric, `effect` says whether that is good.",
  })
  coefficient!: number | null;

  @Field(() => Float, { nullable: true })
  standardError!: number | null;

  @Field(() => Float, { nullable: true })
  pValue!: number | null;

  @Field(() => String)
  unit!: string;

  @Field(() => InfluenceEffect)
  effect!: string;
}

/** What the terms of one layer, or of several together, explain. */
@Directive('@cost(weight: "0.3")')
@ObjectType("LayerInfluence", {
  description:
    "What the terms of one layer of the stack explain; an interaction across layers belongs to them together.",
})
class LayerInfluence {
  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [TermLayer])
  layers!: readonly string[];

  @Field(() => Float, { nullable: true, description: "Sum of the shares of the terms." })
  share!: number | null;

  @Field(() => Int)
  termCount!: number;
}

/** An option's part of the R² of the linear model. */
@Directive('@cost(weight: "0.3")')
@ObjectType("OptionInfluence", {
  description:
    "An option's part of the R² of the linear model of all options (LMG): the parts add up to it.",
})
class OptionInfluence {
  @Field(() => String)
  option!: string;

  @Field(() => Layer, { nullable: true })
  layer!: string | null;

  @Field(() => Float, { nullable: true })
  share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "0 when every order of entering was counted.",
  })
  standardError!: number | null;
}

/** Which options and interactions matter in an environment. */
@ObjectType("Influences", {
  description: "Which options and interactions matter in an environment.",
})
class InfluencesType implements Influences {
  @Field(() => SampleOfFigure)
  sample!: SampleOfFigure;

  @Field(() => Float, { nullable: true, description: "Of the stepwise model." })
  rSquared!: number | null;

  @Field(() => Int, {
    description: "Most options in a term: 1 where a system has too many options for pairs.",
  })
  order!: number;

  @Field(() => Int, { description: "Bootstrap draws of the intervals." })
  draws!: number;

  @Directive("@listSize(assumedSize: 40)")
  @Field(() => [InfluenceTerm], { description: "By share, largest first." })
  terms!: Influences["terms"];

  @Directive("@listSize(assumedSize: 6)")
  @Field(() => [LayerInfluence], { description: "By share, largest first." })
  layers!: Influences["layers"];

  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [OptionInfluence], { description: "By share, largest first." })
  options!: Influences["options"];

  @Field(() => Float, { nullable: true, description: "R² of the linear model of all options." })
  linearRSquared!: number | null;
}

/** The influence ranking of an environment and metric. */
@ObjectType("InfluenceFigure", {
  implements: Figure,
  description: "The influence ranking of an environment and metric.",
})
export class InfluenceFigure extends Figure {
  @Field(() => InfluencesType, { nullable: true })
  readonly result: Influences | null;

  constructor(known: KnownFigure, result: Influences | null) {
    super(known);
    this.result = result;
  }
}
