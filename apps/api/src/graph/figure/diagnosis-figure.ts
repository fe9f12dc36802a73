import type { DiagnosisFigure as Diagnosis, FigureRepairs } from "@perfatlas/wire";
import { Directive, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

/** How repairs are looked for. */
@InputType("RepairInput", {
  description: "Asks for the smallest changes that repair a configuration.",
})
export class RepairInput {
  @Field(() => Float, {
    nullable: true,
    description: "Value to reach; the best 5 % of what was measured when left out.",
  })
  reach?: number | null;

  @Field(() => [String], { nullable: true, description: "Options that stay as they are." })
  keep?: string[] | null;

  @Field(() => Int, { nullable: true, description: "Most changes, 1 to 20; 5 when left out." })
  changes?: number | null;
}

/** One option set to another level. */
@Directive('@cost(weight: "0.1")')
@ObjectType("LevelChange", { description: "One option set to another level." })
class LevelChange {
  @Field(() => String)
  option!: string;

  @Field(() => Json)
  from!: unknown;

  @Field(() => Json)
  to!: unknown;
}

/** Changes that repair a configuration, and what they are expected to bring. */
@Directive('@cost(weight: "0.3")')
@ObjectType("Repair", {
  description: "Changes that repair a configuration, and what a forest expects of them.",
})
class Repair {
  @Field(() => Json, { description: "Levels by option." })
  configuration!: unknown;

  @Directive("@listSize(assumedSize: 5)")
  @Field(() => [LevelChange])
  changes!: readonly LevelChange[];

  @Field(() => Float, { description: "In the metric's unit." })
  predicted!: number;

  @Field(() => Float, { description: "Over what is predicted as it stands; positive is better." })
  gain!: number;

  @Field(() => Boolean)
  reachesGoal!: boolean;
}

/** Repairs that were found. */
@Directive('@cost(weight: "0.2")')
@ObjectType("Repairs", { description: "Repairs of a configuration, to be measured before use." })
class RepairsType implements FigureRepairs {
  @Field(() => Float, { description: "The value that was to be reached." })
  goal!: number;

  @Directive("@listSize(assumedSize: 5)")
  @Field(() => [Repair], {
    description:
      "The best of each number of changes, fewest first; one that is no better than one with fewer is left out.",
  })
  proposals!: FigureRepairs["proposals"];
}

/** A term of the influence model and what it adds here. */
@Directive('@cost(weight: "0.3")')
@ObjectType("TermBlame", {
  description: "A term of the influence model and what it adds in this configuration.",
})
class TermBlame {
  @Field(() => String)
  name!: string;

  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [String])
  options!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: "In the metric's unit above the typical value, whichever direction is better.",
  })
  contribution!: number | null;

  @Field(() => Float, { nullable: true })
  standardError!: number | null;
}

/** An option and what its level adds here, by the forest. */
@Directive('@cost(weight: "0.3")')
@ObjectType("OptionBlame", {
  description: "An option and what its level adds in this configuration, interactions included.",
})
class OptionBlame {
  @Field(() => String)
  option!: string;

  @Field(() => Float, { nullable: true, description: "In the metric's unit (Shapley value)." })
  contribution!: number | null;

  @Field(() => Float, { nullable: true, description: "0 when it is exact." })
  standardError!: number | null;
}

/** What a model predicts for the configuration and for what it is compared with. */
@ObjectType()
abstract class ModelDiagnosis {
  @Field(() => Float, { nullable: true })
  predicted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean prediction of what it is compared with.",
  })
  typical!: number | null;
}

/** What the influence model says. */
@Directive('@cost(weight: "0.2")')
@ObjectType("InfluenceDiagnosis", { description: "What the influence model says." })
class InfluenceDiagnosis extends ModelDiagnosis {
  @Field(() => Float, { nullable: true, description: "How far to trust it." })
  rSquared!: number | null;

  @Directive("@listSize(assumedSize: 40)")
  @Field(() => [TermBlame], { description: "Most harmful first." })
  blames!: readonly TermBlame[];
}

/** What the forest says. */
@Directive('@cost(weight: "0.2")')
@ObjectType("ForestDiagnosis", { description: "What a random forest says." })
class ForestDiagnosis extends ModelDiagnosis {
  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [OptionBlame], { description: "Most harmful first." })
  blames!: readonly OptionBlame[];
}

/** What makes a configuration perform as it does. */
@ObjectType("Diagnosis", {
  description: "What makes a configuration perform as it does, by two models.",
})
class DiagnosisType implements Diagnosis {
  @Field(() => SampleOfFigure)
  sample!: SampleOfFigure;

  @Field(() => Json, { description: "Levels by option." })
  configuration!: Diagnosis["configuration"];

  @Field(() => Float, { nullable: true, description: "Null where it has no measured value." })
  measured!: number | null;

  @Field(() => InfluenceDiagnosis)
  influences!: Diagnosis["influences"];

  @Field(() => ForestDiagnosis)
  forest!: Diagnosis["forest"];

  @Field(() => RepairsType, { nullable: true, description: "Null unless they were asked for." })
  repairs?: FigureRepairs;
}

/** The diagnosis of one configuration in an environment. */
@ObjectType("DiagnosisFigure", {
  implements: Figure,
  description: "The diagnosis of one configuration in an environment.",
})
export class DiagnosisFigure extends Figure {
  @Field(() => DiagnosisType, { nullable: true })
  readonly result: Diagnosis | null;

  constructor(known: KnownFigure, result: Diagnosis | null) {
    super(known);
    this.result = result;
  }
}
