import { Directive, Field, Int, ObjectType } from "type-graphql";

/** What of the known configurations was measured of one metric in one environment. */
@Directive('@cost(weight: "0.2")')
@ObjectType("SeriesGap", {
  description: "What of the known configurations of a system was measured in one environment.",
})
class SeriesGap {
  @Field(() => String, { description: "Slug." })
  environment!: string;

  @Field(() => String)
  metric!: string;

  @Field(() => Int, { description: "Have a value." })
  measured!: number;

  @Field(() => Int, { description: "Were tried and have none." })
  failed!: number;

  @Field(() => Int, { description: "Were not tried." })
  unmeasured!: number;
}

/** Hardware, workload and version that were never measured together. */
@Directive('@cost(weight: "1")')
@ObjectType("MissingCombination", {
  description:
    "Hardware, workload and version that occur, and were never measured together; slugs.",
})
class MissingCombination {
  @Field(() => String)
  hardware!: string;

  @Field(() => String)
  workload!: string;

  @Field(() => String)
  version!: string;
}

/** What of a system was measured, and what was not. */
@ObjectType("SystemCoverage", { description: "What of a system was measured, and what was not." })
export class SystemCoverage {
  @Field(() => Int, { description: "Configurations of any environment." })
  knownCount!: number;

  @Field(() => Int, {
    description: "Combinations of the hardware, workloads and versions that occur.",
  })
  combinationCount!: number;

  @Field(() => Int, { description: "Those of them that are environments with measurements." })
  measuredCombinationCount!: number;

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [MissingCombination], { description: "At most 100." })
  missing!: readonly MissingCombination[];

  @Directive("@listSize(assumedSize: 500)")
  @Field(() => [SeriesGap], { description: "Least measured first, at most 500." })
  series!: readonly SeriesGap[];
}
