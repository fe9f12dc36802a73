/** The facts of a JSON object as name and text, in its order; anything else has none. */
export function factEntries(facts: unknown): readonly (readonly [string, string])[] {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return [];
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => [name, factText(value)] as const);
}

function factText(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 6 });
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
