import type { CellCondition } from "./settings.ts";

/** The conditions, of which a rule sets one. */
export const CELL_CONDITIONS = [
  "text",
  "startsWith",
  "endsWith",
  "contains",
  "equals",
  "atLeast",
  "atMost",
] as const satisfies readonly (keyof CellCondition)[];

/** The condition on a cell's number, or undefined when it is one on its text. */
export function numberCondition(
  condition: CellCondition,
): ((value: number) => boolean) | undefined {
  const { equals, atLeast, atMost } = condition;
  if (equals !== undefined) return (value) => value === equals;
  if (atLeast !== undefined) return (value) => value >= atLeast;
  if (atMost !== undefined) return (value) => value <= atMost;
  return undefined;
}

/** The condition on a cell's text, spaces around it removed, or undefined when it is one on its number. */
export function textCondition(condition: CellCondition): ((text: string) => boolean) | undefined {
  const { text, startsWith, endsWith, contains } = condition;
  if (text !== undefined) {
    const texts = new Set(typeof text === "string" ? [text] : text);
    return (given) => texts.has(given);
  }
  if (startsWith !== undefined) return (given) => given.startsWith(startsWith);
  if (endsWith !== undefined) return (given) => given.endsWith(endsWith);
  if (contains !== undefined) return (given) => given.includes(contains);
  return undefined;
}
