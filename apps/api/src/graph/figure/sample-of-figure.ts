import type { FigureSample } from "@perfatlas/wire";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

/** What a figure of one environment and metric was computed from. */
@Directive('@cost(weight: "0.3")')
@ObjectType("FigureSample", {
  description:
    "What a figure of one environment and metric was computed from: of several data sets that measured it, that with most configurations.",
})
export class SampleOfFigure implements FigureSample {
  @Field(() => String, { description: "Slug of the data set." })
  dataset!: string;

  @Field(() => Int, { description: "Number of its version." })
  version!: number;

  @Field(() => Int, { description: "Configurations with a value." })
  valueCount!: number;

  @Field(() => Int, { description: "Configurations whose runs were cut off." })
  censoredCount!: number;

  @Field(() => Int, { description: "Configurations that failed otherwise." })
  failedCount!: number;
}

/** Ends of an interval that holds the figure in 95 of 100 cases. */
@Directive('@cost(weight: "0.2")')
@ObjectType("Interval95", {
  description:
    "Ends of an interval that holds the figure in 95 of 100 cases; null where undefined.",
})
export class Interval95 {
  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;
}
