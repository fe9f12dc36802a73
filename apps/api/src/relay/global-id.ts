import { ArgumentError } from "../errors/errors.ts";
import { fitsColumn } from "./column.ts";
import { fromOpaque, toOpaque } from "./opaque.ts";

/** What an `ID` stands for: a type of the schema, and its primary key (a slug for data sets). */
export interface GlobalId {
  readonly type: string;
  readonly key: number | string;
}

/** The opaque `ID` of an object: unique over all types. */
export function globalId(type: string, key: number | string): string {
  return toOpaque([type, key]);
}

/** @throws ArgumentError BAD_ID when the text is no ID of this API. */
export function parseGlobalId(text: string): GlobalId {
  const [type, key, ...more] = fromOpaque(text) ?? [];
  const isKey = fitsColumn(typeof key === "number" ? "integer" : "text", key);
  if (typeof type !== "string" || !isKey || more.length > 0) {
    throw new ArgumentError(
      "BAD_ID",
      `"${text.slice(0, 80)}" is not an ID of this API; give the id of an answer as it came`,
    );
  }
  return { type, key };
}

/** The primary key in an ID of one type. @throws ArgumentError BAD_ID for an ID of another type. */
export function parseIdOf(type: string, text: string): number | string {
  const id = parseGlobalId(text);
  if (id.type !== type) {
    throw new ArgumentError(
      "BAD_ID",
      `"${text.slice(0, 80)}" is the ID of a ${id.type}, not of a ${type}`,
    );
  }
  return id.key;
}
