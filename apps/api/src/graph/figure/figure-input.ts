import { ENVIRONMENT_FIGURES, type FigureKind } from "@perfatlas/wire";
import { Field, Float, InputType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";
import { RepairInput } from "./diagnosis-figure.ts";
import { BoundInput } from "./pareto-figure.ts";

const KINDS: Record<string, FigureKind> = enumOf([
  ...ENVIRONMENT_FIGURES,
  "relatedness",
  "pareto",
  "diagnosis",
  "copies",
  "hardware",
]);
registerEnumType(KINDS, {
  name: "FigureKind",
  description:
    "Influence, information, optimum: of an environment and a metric. Relatedness: of an environment, a target and a metric. " +
    "Pareto: of an environment and metrics, under bounds. Diagnosis: of a configuration in an environment. Copies: of a system. Hardware: of a system, a metric that is a time, and what was measured.",
});

/** What a new workload took on a machine. */
@InputType("HardwareRunInput", { description: "What a new workload took on a machine." })
export class HardwareRunInput {
  @Field(() => String, { description: "Slug." })
  hardware!: string;

  @Field(() => Float, { description: "Above 0; of several runs their median." })
  seconds!: number;
}

/** Which figure to compute; `kind` says which of the others are needed. */
@InputType("FigureInput", {
  description: "Which figure to compute; `kind` says which of the others are needed.",
})
export class FigureInput {
  @Field(() => KINDS)
  kind!: string;

  @Field(() => String, { nullable: true, description: "Slug; the source of a pair." })
  environment?: string | null;

  @Field(() => String, { nullable: true, description: "Slug of the other environment of a pair." })
  target?: string | null;

  @Field(() => String, { nullable: true })
  metric?: string | null;

  @Field(() => [String], { nullable: true, description: "Objectives of a Pareto set, 2 to 4." })
  metrics?: string[] | null;

  @Field(() => [BoundInput], { nullable: true, description: "Of a Pareto set, at most 8." })
  bounds?: BoundInput[] | null;

  @Field(() => Json, { nullable: true, description: "Levels by option, of a diagnosis." })
  configuration?: unknown;

  @Field(() => RepairInput, { nullable: true, description: "Of a diagnosis: repairs, too." })
  repair?: RepairInput | null;

  @Field(() => String, { nullable: true, description: "Slug." })
  system?: string | null;

  @Field(() => [HardwareRunInput], {
    nullable: true,
    description: "Of a choice of hardware: what the workload took where it was run, 1 to 50.",
  })
  measured?: HardwareRunInput[] | null;
}
