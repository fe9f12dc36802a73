import type { EnvironmentQuery } from "../../generated/graphql.ts";

type Fact = NonNullable<EnvironmentQuery["environment"]>["facts"][number];

/** Typed facts as name and text with unit, in their order. */
export function typedFacts(facts: readonly Fact[]): readonly (readonly [string, string])[] {
  return facts.map((fact) => [fact.name, `${factText(fact)}${unitText(fact.unit)}`] as const);
}

function factText({ number, text, boolean }: Fact): string {
  if (number !== null) return number.toLocaleString("en", { maximumFractionDigits: 6 });
  if (boolean !== null) return boolean ? "yes" : "no";
  return text ?? "–";
}

function unitText(unit: string | null): string {
  return unit === null || unit === "1" ? "" : ` ${unit}`;
}
