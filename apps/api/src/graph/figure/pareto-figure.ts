import type { ParetoFigure as Pareto } from "@perfatlas/wire";
import { Directive, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import { Better } from "../metric/metric.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

/** A bound on a metric, in its unit. */
@InputType("BoundInput", { description: "A bound on a metric, in its unit; one end or both." })
export class BoundInput {
  @Field(() => String)
  metric!: string;

  @Field(() => Float, { nullable: true })
  atMost?: number | null;

  @Field(() => Float, { nullable: true })
  atLeast?: number | null;
}

/** A bound that a Pareto set was computed under. */
@Directive('@cost(weight: "0.2")')
@ObjectType("Bound", { description: "A bound on a metric, in its unit." })
class BoundType {
  @Field(() => String)
  metric!: string;

  @Field(() => Float, { nullable: true })
  atMost?: number | null;

  @Field(() => Float, { nullable: true })
  atLeast?: number | null;
}

/** A metric that a Pareto set is of. */
@Directive('@cost(weight: "0.2")')
@ObjectType("Objective", { description: "A metric that a Pareto set is of." })
class Objective {
  @Field(() => String)
  metric!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Better)
  better!: string;

  @Field(() => SampleOfFigure)
  sample!: SampleOfFigure;
}

/** A configuration that no other one beats in all objectives. */
@Directive('@cost(weight: "0.3")')
@ObjectType("ParetoMember", {
  description: "A configuration that no other one beats in all objectives; always a measured one.",
})
class ParetoMember {
  @Field(() => Json, { description: "Levels by option." })
  configuration!: unknown;

  @Directive("@listSize(assumedSize: 4)")
  @Field(() => [Float], { description: "In the order of the objectives." })
  values!: readonly number[];
}

/** Configurations of an environment that no other one beats in all of several metrics. */
@ObjectType("Pareto", {
  description:
    "Configurations of an environment that no other one beats in all of several metrics.",
})
class ParetoType implements Pareto {
  @Directive("@listSize(assumedSize: 4)")
  @Field(() => [Objective])
  objectives!: Pareto["objectives"];

  @Directive("@listSize(assumedSize: 4)")
  @Field(() => [BoundType])
  bounds!: Pareto["bounds"];

  @Field(() => Int, { description: "Configurations with a value of every metric." })
  completeCount!: number;

  @Field(() => Int, { description: "Those of them that keep the bounds." })
  feasibleCount!: number;

  @Field(() => Int)
  memberCount!: number;

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [ParetoMember], {
    description: "By the first objective, best first; at most 500.",
  })
  members!: Pareto["members"];

  @Directive("@listSize(assumedSize: 4)")
  @Field(() => [Float], {
    description: "The worst feasible value of each objective: up to it the hypervolume counts.",
  })
  reference!: readonly number[];

  @Field(() => Float, {
    nullable: true,
    description:
      "In the product of the units. Null where nothing is feasible, and for large sets of more than two objectives.",
  })
  hypervolume!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the box between best and worst feasible values, 0 to 1.",
  })
  hypervolumeShare!: number | null;
}

/** The Pareto set of an environment. */
@ObjectType("ParetoFigure", {
  implements: Figure,
  description: "The Pareto set of an environment in two to four metrics.",
})
export class ParetoFigure extends Figure {
  @Field(() => ParetoType, { nullable: true })
  readonly result: Pareto | null;

  constructor(known: KnownFigure, result: Pareto | null) {
    super(known);
    this.result = result;
  }
}
