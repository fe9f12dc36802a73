import type { CopiesFigure as Copies } from "@perfatlas/wire";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { Figure, type KnownFigure } from "./figure.ts";

/** One metric of one environment in a data set. */
@Directive('@cost(weight: "0.2")')
@ObjectType("DataColumn", { description: "One metric of one environment in a data set; slugs." })
class DataColumn {
  @Field(() => String)
  dataset!: string;

  @Field(() => String)
  environment!: string;

  @Field(() => String)
  metric!: string;
}

/** Two columns that hold the same figures, perhaps in another unit. */
@Directive('@cost(weight: "0.3")')
@ObjectType("CopyWarning", {
  description:
    "Two columns that are equal up to scale and offset on all configurations that both have: measurements of one thing would differ by noise.",
})
class CopyWarning {
  @Field(() => DataColumn)
  left!: DataColumn;

  @Field(() => DataColumn)
  right!: DataColumn;

  @Field(() => Float, { description: "right = scale × left + offset; 1: the same numbers." })
  scale!: number;

  @Field(() => Float)
  offset!: number;

  @Field(() => Int)
  sharedCount!: number;
}

/** Configurations that two data sets both have. */
@Directive('@cost(weight: "0.2")')
@ObjectType("DatasetOverlap", {
  description:
    "Configurations that two data sets both have: rows of one must not test what learned from the other.",
})
class DatasetOverlap {
  @Field(() => String, { description: "Slug of a data set." })
  left!: string;

  @Field(() => String)
  right!: string;

  @Field(() => Int)
  sharedCount!: number;

  @Field(() => Float, { description: "Of the smaller one, 0 to 1." })
  share!: number;
}

/** Measurements of a system that are copies of others, and what its data sets share. */
@ObjectType("Copies", {
  description: "Measurements of a system that are copies of others, and what its data sets share.",
})
class CopiesType implements Copies {
  @Field(() => Int, {
    description: "Metrics of environments that were compared; deterministic ones are not.",
  })
  columnCount!: number;

  @Field(() => Int)
  copyCount!: number;

  @Directive("@listSize(assumedSize: 50)")
  @Field(() => [CopyWarning], { description: "At most 200." })
  copies!: Copies["copies"];

  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [DatasetOverlap])
  overlaps!: Copies["overlaps"];
}

/** Copies and overlaps among the data of a system. */
@ObjectType("CopiesFigure", {
  implements: Figure,
  description: "Copies and overlaps among the data of a system.",
})
export class CopiesFigure extends Figure {
  @Field(() => CopiesType, { nullable: true })
  readonly result: Copies | null;

  constructor(known: KnownFigure, result: Copies | null) {
    super(known);
    this.result = result;
  }
}
