import type { OptimumFigure as Optimum } from "@perfatlas/wire";
import { Directive, Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

/** Words of the wire by names of the enum, which have no dash. */
const DEFAULT_STATES = {
  MEASURED: "measured",
  FAILED: "failed",
  CUT_OFF: "cut-off",
  UNMEASURED: "unmeasured",
  UNDECLARED: "undeclared",
} as const;
registerEnumType(DEFAULT_STATES, {
  name: "DefaultState",
  description:
    "How the default configuration did. Unmeasured: never tried. Undeclared: an active option has no default.",
});

/** A configuration with its value, and how many times worse that is than the best. */
@Directive('@cost(weight: "0.3")')
@ObjectType("Standing", {
  description: "A configuration with its value, and how many times worse that is than the best.",
})
class Standing {
  @Field(() => Json, { description: "Levels by option." })
  configuration!: unknown;

  @Field(() => Float, { description: "In the metric's unit." })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: "At least 1, whichever direction is better; null unless both values are positive.",
  })
  factor!: number | null;
}

/** The best, the default and the worst configuration of an environment. */
@ObjectType("Optimum", {
  description: "The best, the default and the worst configuration of an environment.",
})
class OptimumType implements Optimum {
  @Field(() => SampleOfFigure)
  sample!: SampleOfFigure;

  @Field(() => Standing)
  best!: Optimum["best"];

  @Field(() => Standing, {
    nullable: true,
    description: "Null unless the default configuration was measured.",
  })
  default!: Optimum["default"];

  @Field(() => DEFAULT_STATES)
  defaultState!: Optimum["defaultState"];

  @Field(() => [String], { description: "Options without a default, where it is undeclared." })
  withoutDefault!: readonly string[];

  @Field(() => Standing, { description: "Of those that ended: what was cut off is worse." })
  worst!: Optimum["worst"];

  @Field(() => String, { description: '"the default is 3.1 x slower than the best; …".' })
  sentence!: string;
}

/** The optimum of an environment and metric, against the default and the worst. */
@ObjectType("OptimumFigure", {
  implements: Figure,
  description: "The optimum of an environment and metric, against the default and the worst.",
})
export class OptimumFigure extends Figure {
  @Field(() => OptimumType, { nullable: true })
  readonly result: Optimum | null;

  constructor(known: KnownFigure, result: Optimum | null) {
    super(known);
    this.result = result;
  }
}
