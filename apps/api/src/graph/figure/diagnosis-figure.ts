import type { DiagnosisFigure as Diagnosis } from "@perfatlas/wire";
import { Directive, Field, Float, ObjectType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import { Figure, type KnownFigure } from "./figure.ts";
import { SampleOfFigure } from "./sample-of-figure.ts";

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
