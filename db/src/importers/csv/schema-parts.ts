import type { JsonSchema } from "../importer.ts";

/** A text that says something. */
export const text: JsonSchema = { type: "string", minLength: 1 };

/** A level of an option. */
export const levels: JsonSchema = { type: ["boolean", "number", "string"] };

/** How a column is named: by its place or by its header. */
export const COLUMN = [{ type: "integer", minimum: 1 }, { type: "string" }] as const;

/** A part with what it says and an example of it. */
export function said(
  part: JsonSchema,
  description: string,
  ...examples: readonly unknown[]
): JsonSchema {
  return { ...part, description, examples };
}

/** A part that names a column. */
export function column(description: string, ...examples: readonly unknown[]): JsonSchema {
  return said({ anyOf: COLUMN }, description, ...examples);
}

/** What a column's header must say. */
export const header = said(
  { type: "string" },
  "What the header must say there, where the column is named by its position.",
  "time (ms)",
);

/** An object with these keys and no others. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema {
  return { type: "object", additionalProperties: false, properties, required, description };
}

/** A list of parts that a definition describes. */
export function listOf<Definitions extends object>(
  definition: keyof Definitions & string,
  description: string,
  ...examples: readonly unknown[]
): JsonSchema {
  const items = { $ref: `#/definitions/${definition}` };
  return said({ type: "array", items }, description, ...examples);
}

/** An object with any keys, whose values are such a part. */
export function mapTo(
  values: JsonSchema,
  description: string,
  ...examples: readonly unknown[]
): JsonSchema {
  return said({ type: "object", additionalProperties: values }, description, ...examples);
}
