import type { EnvironmentQuery } from "../generated/graphql.ts";
import { numberWithUnit } from "./number-with-unit.ts";

/** Facts as a list shows them: name and text. */
export type FactTexts = readonly (readonly [name: string, text: string])[];

type Fact = NonNullable<EnvironmentQuery["environment"]>["facts"][number];

/** Typed facts with their units, in their order. */
export function typedFacts(facts: readonly Fact[]): FactTexts {
  return facts.map(({ name, number, boolean, text, unit }) => {
    const own = unit === null || unit === "1" ? "" : unit;
    return [
      withoutUnit(name, unit),
      numberWithUnit(factText(number ?? boolean ?? text), own),
    ] as const;
  });
}

/** What the kernel says, as people do. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ notsupported: "not supported" }),
);
/** A sha256: its begin tells it from others. */
const DIGEST = /^([0-9a-f]{12})[0-9a-f]{52}$/;

function factText(value: number | boolean | string | null): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 6 });
  return WORDS.get(value) ?? value.replace(DIGEST, "$1…");
}

/** The name of a fact without the unit that its value is told with: "memoryGib" in GiB is "memory". */
function withoutUnit(name: string, unit: string | null): string {
  if (unit === null || unit.length < 2) return name;
  const bare = name.slice(0, -unit.length).replace(/[_\s-]+$/, "");
  return bare !== "" && name.toLowerCase().endsWith(unit.toLowerCase()) ? bare : name;
}
