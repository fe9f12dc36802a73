import type { EnvironmentQuery } from "../../generated/graphql.ts";

/** Facts as a list shows them: name and text. */
export type FactTexts = readonly (readonly [name: string, text: string])[];

type Fact = NonNullable<EnvironmentQuery["environment"]>["facts"][number];

/** The facts of a JSON object, in its order; anything else has none. */
export function factEntries(facts: unknown): FactTexts {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return [];
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => [name, factText(value)] as const);
}

/** Typed facts with their units, in their order. */
export function typedFacts(facts: readonly Fact[]): FactTexts {
  return facts.map(({ name, number, boolean, text, unit }) => {
    const suffix = unit === null || unit === "1" ? "" : ` ${unit}`;
    return [name, `${factText(number ?? boolean ?? text)}${suffix}`] as const;
  });
}

function factText(value: unknown): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 6 });
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
