import type { LearnerRow, StrategyRow } from "@perfatlas/db";
import type { MethodChoice } from "@perfatlas/modeling/method";
import { Field, ObjectType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";

type MethodRow = Pick<StrategyRow | LearnerRow, "name" | "isDefault" | "declaredSettings">;

/** A strategy or learner with the settings that it runs with. */
@ObjectType("ChosenMethod", {
  description: "A strategy or learner with the settings that it runs with.",
})
export class ChosenMethod {
  @Field(() => String)
  readonly name: string;

  @Field(() => Json, {
    description: "All of them, by name: those chosen, the others at their default.",
  })
  readonly settings: Readonly<Record<string, unknown>>;

  constructor({ name, settings }: MethodChoice, stored: MethodRow | undefined) {
    this.name = name;
    const defaults = (stored?.declaredSettings ?? []).map((one) => [one.name, one.default]);
    this.settings = { ...Object.fromEntries(defaults), ...settings };
  }
}

/**
 * What a request that names no method runs: those named before it, else those by default.
 * @param stored the methods of that kind that are computed here, in their order.
 */
export function chosenMethods(
  named: readonly MethodChoice[] | undefined,
  stored: readonly MethodRow[],
): readonly ChosenMethod[] {
  const byName = new Map(stored.map((row) => [row.name, row]));
  const choices =
    named ?? stored.filter(({ isDefault }) => isDefault).map(({ name }) => ({ name }));
  return choices.map((choice) => new ChosenMethod(choice, byName.get(choice.name)));
}
