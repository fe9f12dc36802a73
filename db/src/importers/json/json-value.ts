import { isRoundedInteger } from "@perfatlas/modeling/space";

/**
 * A value of a JSON text. Objects are maps, so that no key means anything to the program; an integer
 * that a double cannot hold, and what JSON has no number for (NaN, Infinity), is kept as its text.
 */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>;

/** The number that a JSON text spells, or the text where a double would round it. */
export function jsonNumber(text: string): number | string {
  return isRoundedInteger(text) ? text : Number(text);
}

/** A scalar as the cell of a table holds it: nothing for null. Undefined for lists and objects. */
export function cellText(value: JsonValue): string | undefined {
  if (value === null) return "";
  return typeof value === "object" ? undefined : String(value);
}
