import { ENVIRONMENT_FIGURES } from "@perfatlas/wire";
import { Field, InputType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";

export const FigureKindEnum = enumOf(ENVIRONMENT_FIGURES);
registerEnumType(FigureKindEnum, {
  name: "FigureKind",
  description: "Influence, information, optimum: of one environment and metric.",
});

/** Which figure to compute. */
@InputType("FigureInput", { description: "Which figure to compute." })
export class FigureInput {
  @Field(() => FigureKindEnum)
  kind!: string;

  @Field(() => String, { nullable: true, description: "Slug." })
  environment?: string | null;

  @Field(() => String, { nullable: true })
  metric?: string | null;
}
