import { ENCODINGS } from "../bytes/encoding.ts";
import type { JsonSchema } from "../importer.ts";

const text: JsonSchema = { type: "string", minLength: 1 };
const levels: JsonSchema = { type: ["boolean", "number", "string"] };
const column: JsonSchema = { $ref: "#/definitions/column" };
const header: JsonSchema = { type: "string", description: "What the header must say there." };

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema {
  return { type: "object", additionalProperties: false, properties, required, description };
}

function listOf(definition: keyof typeof CSV_DEFINITIONS): JsonSchema {
  return { type: "array", items: { $ref: `#/definitions/${definition}` } };
}

/** Parts that the schemas of delimited formats refer to. */
export const CSV_DEFINITIONS = {
  column: {
    description: "Header name, or position counted from 1.",
    anyOf: [{ type: "integer", minimum: 1 }, { type: "string" }],
  },
  optionColumn: object(
    {
      column,
      header,
      option: text,
      levels: {
        type: "object",
        description: "Level of each text in the file.",
        additionalProperties: levels,
      },
      scale: { type: "number" },
      missing: { type: "string" },
    },
    ["column", "option"],
    "A column that holds the levels of an option.",
  ),
  valueColumn: object(
    {
      column,
      header,
      environment: { ...text, description: "hardware:workload:version[:variant]" },
      metric: text,
      scale: { type: "number" },
    },
    ["column"],
    "A column that holds the values of a metric.",
  ),
  constantColumn: object(
    { column, header, equals: { type: "string" } },
    ["column", "equals"],
    "A column that must hold one text in every row.",
  ),
  failureRule: object(
    {
      status: { enum: ["failed", "timeout", "missing", "invalid"] },
      reason: text,
      metrics: { type: "array", minItems: 1, items: text },
      text: { type: "string" },
      equals: { type: "number" },
      atLeast: { type: "number" },
      atMost: { type: "number" },
      limit: {
        type: "number",
        description:
          "Of a timeout: where the run was cut off, in the metric's unit; figures count it as worse " +
          "than every value. Default: atLeast or equals, where no column is scaled.",
      },
    },
    ["status", "reason"],
    "Cells that stand for a failure. One of text, equals, atLeast, atMost.",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Settings of a table that holds configurations. */
export const TABLE_SETTINGS = {
  encoding: {
    enum: ENCODINGS,
    description:
      "Encoding of the text. Default: what a byte order mark says, else UTF-8. Gzip and zip archives with " +
      "one member are unpacked without being told.",
    examples: ["windows-1252"],
  },
  delimiter: {
    type: "string",
    pattern: "^(.|\\t|whitespace)$",
    description: 'One character, or "whitespace" for any run of blanks. Default ",".',
  },
  header: {
    type: "boolean",
    description: "Whether the first line names the columns. Default true.",
  },
  options: listOf("optionColumn"),
  constants: listOf("constantColumn"),
  ignore: {
    description: 'Columns that are not imported; "rest" for all that nothing else names.',
    anyOf: [{ const: "rest" }, listOf("column")],
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Settings of a table that holds values, of one file or of all. */
export const VALUE_SETTINGS = {
  ...TABLE_SETTINGS,
  values: { ...listOf("valueColumn"), minItems: 1 },
  environmentColumns: object(
    { hardware: column, workload: column, version: column, variant: column },
    [],
    "Columns that name the environment of a row by slugs.",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Settings of a delimited format as a whole. */
export const CSV_SETTINGS = {
  ...VALUE_SETTINGS,
  failures: listOf("failureRule"),
  duplicates: {
    enum: ["repeat", "refuse"],
    description: "What a second value of one configuration in one environment is. Default refuse.",
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;
