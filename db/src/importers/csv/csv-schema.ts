import { ENCODINGS } from "@perfatlas/tables";
import { DECIMAL_SIGNS, GROUPING_SIGNS } from "../cells/number-notation.ts";
import type { JsonSchema } from "../importer.ts";
import type { CSV_DEFINITIONS } from "./csv-definitions.ts";
import { COLUMN, column, header, listOf, mapTo, object, said, text } from "./schema-parts.ts";

const environmentColumn: JsonSchema = said(
  {
    anyOf: [
      ...COLUMN,
      object(
        {
          column: column("The column.", "device_name"),
          header,
          slugs: mapTo(text, "Slug of each text of the column.", { "RTX 2080 Ti": "rtx-2080-ti" }),
        },
        ["column"],
        "A column whose texts are mapped to slugs.",
      ),
    ],
  },
  "Column with the slugs or titles of this axis, or with texts that are mapped to slugs.",
  "gpu",
  { column: "gpu", slugs: { "RTX 2080 Ti": "rtx-2080-ti" } },
);

/** Settings of a table that holds configurations. */
export const TABLE_SETTINGS = {
  encoding: said(
    { enum: ENCODINGS },
    "Encoding of the text. Default: what a byte order mark says, else UTF-8. Gzip and zip archives with " +
      "one member are unpacked without being told.",
    "windows-1252",
  ),
  delimiter: said(
    { type: "string", pattern: "^(.|\\t|whitespace)$" },
    'One character, or "whitespace" for any run of blanks. Default ",".',
    ";",
  ),
  header: said(
    { type: "boolean" },
    "Whether the first line names the columns. Default true.",
    false,
  ),
  names: said(
    { type: "array", minItems: 1, items: { type: "string" } },
    "Names of all columns, where the file has none or others.",
    ["threads", "time"],
  ),
  preamble: said(
    { anyOf: [{ type: "integer", minimum: 1, maximum: 100_000 }, text] },
    "Lines above the table: how many, or what the first line of the table begins with.",
    7,
    "name,iterations,",
  ),
  comment: said(text, "What lines begin with that are no rows.", "#"),
  decimal: said({ enum: DECIMAL_SIGNS }, 'The decimal sign of all numbers. Default ".".', ","),
  grouping: said(
    { enum: GROUPING_SIGNS },
    "The sign that groups digits by threes. Default: they are not grouped.",
    ".",
  ),
  shortRows: said(
    { enum: ["refuse", "pad"] },
    'What a row with fewer fields is: an error, or filled up with empty cells. Default "refuse".',
    "pad",
  ),
  skipRows: listOf<typeof CSV_DEFINITIONS>(
    "rowCondition",
    "Rows that are left out: those for which one of the conditions holds.",
    [{ column: "name", endsWith: "_mean" }],
  ),
  keepRows: listOf<typeof CSV_DEFINITIONS>(
    "rowCondition",
    "Rows that are read: those for which all conditions hold.",
    [{ column: "run_type", text: "iteration" }],
  ),
  options: listOf<typeof CSV_DEFINITIONS>(
    "optionColumn",
    "Columns of the options. Default: each by its name, or by position when there is no header.",
    [{ option: "threads", column: "n_threads" }],
  ),
  constants: listOf<typeof CSV_DEFINITIONS>(
    "constantColumn",
    "Columns that must hold one text in every row: they show that a file is what its name says.",
    [{ column: "host", equals: "node-7" }],
  ),
  ignore: said(
    { anyOf: [{ const: "rest" }, { type: "array", items: { $ref: "#/definitions/column" } }] },
    'Columns that are not imported; "rest" for all that nothing else names.',
    ["comment"],
    "rest",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Settings of a table that holds values, of one file or of all. */
export const VALUE_SETTINGS = {
  ...TABLE_SETTINGS,
  values: {
    ...listOf<typeof CSV_DEFINITIONS>("valueColumn", "Columns of the measurements.", [
      { column: "ms", metric: "time" },
    ]),
    minItems: 1,
  },
  environmentColumns: said(
    object(
      {
        hardware: environmentColumn,
        workload: environmentColumn,
        version: environmentColumn,
        variant: environmentColumn,
      },
      [],
      "",
    ),
    "Columns that name the environment of a row.",
    { hardware: "gpu", version: "driver" },
  ),
  repeatColumn: column(
    "Column with the number of the repeat; each may stand once per configuration, environment and metric.",
    "rep",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Settings of a delimited format as a whole. */
export const CSV_SETTINGS = {
  ...VALUE_SETTINGS,
  failures: listOf<typeof CSV_DEFINITIONS>(
    "failureRule",
    "Cells that are failures. Rules on other columns apply first, then those on texts, then those on numbers.",
    [{ text: "killed", status: "timeout", reason: "stopped after 60 s" }],
  ),
  duplicates: said(
    { enum: ["repeat", "refuse"] },
    "What a second value of one configuration in one environment is. Default refuse.",
    "repeat",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;
