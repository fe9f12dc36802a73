import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

/** A pair of environments of which the gain of transfer was measured. */
@Directive('@cost(weight: "0.1")')
@ObjectType("TransferPair", {
  description: "A pair of environments, what was known of it, and what transfer gained.",
})
export class TransferPair {
  @Field(() => String, { description: "Suite or group of tasks that it is from." })
  suite!: string;

  @Field(() => String)
  system!: string;

  @Field(() => String, { description: "What differs between source and target." })
  differs!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean rank correlation of the source with other environments; null without others.",
  })
  agreement!: number | null;

  @Field(() => Float, { nullable: true, description: "Standard deviation of ln y in the source." })
  spread!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rank correlation of what the source says with the first rows of the target.",
  })
  firstRankCorrelation!: number | null;

  @Field(() => Float, { nullable: true, description: "The same with all measured rows." })
  rankCorrelation!: number | null;

  @Field(() => Float, { description: "Error alone over error with transfer: below 1 it harmed." })
  factor!: number;
}

/** Pairs whose rank correlation lies between two bounds. */
@ObjectType("TransferBand", { description: "Pairs whose rank correlation lies in a band." })
export class TransferBand {
  @Field(() => Float)
  from!: number;

  @Field(() => Float, { description: "Not itself in the band, but for 1." })
  to!: number;

  @Field(() => Boolean, { description: "Of the first rows; false: of all measured rows." })
  isOfFirstRows!: boolean;

  @Field(() => Int)
  pairCount!: number;

  @Field(() => Float, { nullable: true, description: "Geometric mean; null without pairs." })
  factor!: number | null;

  @Field(() => Float, { nullable: true, description: "Percent of the pairs; null without pairs." })
  harmedPercent!: number | null;
}

/** How well what is known of a pair predicts what transfer will gain. */
@ObjectType("TransferReport", {
  description: "How well what is known of a pair of environments predicts what transfer gains.",
})
export class TransferReport {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: "What was compared, on what." })
  about!: string;

  @Field(() => Int, { description: "Rows of the target that were measured, at random." })
  budget!: number;

  @Field(() => Int, { description: "Rows that count as the first." })
  firstCount!: number;

  @Field(() => Int)
  pairCount!: number;

  @Field(() => Int, { description: "Pairs whose factor is below 1." })
  harmedCount!: number;

  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [TransferBand])
  bands!: readonly TransferBand[];

  @Directive("@listSize(assumedSize: 200)")
  @Field(() => [TransferPair])
  pairs!: readonly TransferPair[];

  @Field(() => String, { description: "Computes it, in the repository." })
  command!: string;
}
