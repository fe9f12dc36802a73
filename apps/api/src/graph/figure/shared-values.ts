import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

/** A configuration, or a cell with several: what it has in either environment. */
@Directive('@cost(weight: "0")')
@ObjectType("SharedPoint", {
  description: "A configuration, or a cell of a grid with several, by its middle.",
})
class SharedPoint {
  @Field(() => Float, { description: "In the metric's unit; the median of repeats." })
  source!: number;

  @Field(() => Float)
  target!: number;

  @Field(() => Int, { description: "Configurations." })
  count!: number;
}

/** What two environments have of the same configurations. */
@ObjectType("SharedValues", {
  description: "What two environments have of the same configurations, as a chart shows it.",
})
export class SharedValues {
  @Field(() => Int, { description: "Configurations with a value in both." })
  count!: number;

  @Field(() => Int, { description: "Those of which a side was cut off; in no point." })
  censoredCount!: number;

  @Field(() => Boolean, {
    description:
      "Both axes: where no value is negative, and the positive ones of a side lie a factor of 30 or more apart; cells are regular there.",
  })
  isLogarithmic!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "Above 5,000 configurations points are cells of a hexagonal grid, so many beside each other from the least to the greatest value. Null: each point is a configuration.",
  })
  cellColumns!: number | null;

  @Directive("@listSize(assumedSize: 5000)")
  @Field(() => [SharedPoint])
  points!: readonly SharedPoint[];
}
