import type { InformationFigure as Information } from "@perfatlas/wire";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { Layer } from "../option/option.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

/** How much knowing the level of an option says about the response. */
@Directive('@cost(weight: "0.3")')
@ObjectType("OptionInformation", {
  description: "How much knowing the level of an option says about the response.",
})
class OptionInformation {
  @Field(() => String)
  option!: string;

  @Field(() => Layer, { nullable: true })
  layer!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mutual information in bits, less what chance gives; at least 0.",
  })
  bits!: number | null;

  @Field(() => Float, { nullable: true, description: "What shuffled responses give." })
  chanceBits!: number | null;

  @Field(() => Float, { nullable: true, description: "Share of shuffles with at least as much." })
  pValue!: number | null;
}

/** Entropy of the responses of an environment, and what each option says about them. */
@ObjectType("Information", {
  description: "Entropy of the responses of an environment, and what each option says about them.",
})
class InformationType implements Information {
  @Field(() => SampleOfFigure)
  sample!: SampleOfFigure;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of a histogram of `bins` equal-width bins; runs that were cut off are one outcome more.",
  })
  entropyBits!: number | null;

  @Field(() => Int)
  bins!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of the Gaussian kernel density; depends on the unit. Null for constant responses.",
  })
  differentialEntropyBits!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the equally frequent classes of responses: no option can say more.",
  })
  responseBits!: number | null;

  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [OptionInformation], { description: "Most first." })
  options!: Information["options"];
}

/** Entropy and information of an environment and metric. */
@ObjectType("InformationFigure", {
  implements: Figure,
  description: "Entropy and information of an environment and metric.",
})
export class InformationFigure extends Figure {
  @Field(() => InformationType, { nullable: true })
  readonly result: Information | null;

  constructor(known: KnownFigure, result: Information | null) {
    super(known);
    this.result = result;
  }
}
