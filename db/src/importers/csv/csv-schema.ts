import { ENCODINGS } from "../bytes/encoding.ts";
import { DECIMAL_SIGNS, GROUPING_SIGNS } from "../cells/number-notation.ts";
import type { JsonSchema } from "../importer.ts";

const text: JsonSchema = { type: "string", minLength: 1 };
const levels: JsonSchema = { type: ["boolean", "number", "string"] };

/** A part with what it says and an example of it. */
function said(part: JsonSchema, description: string, ...examples: readonly unknown[]): JsonSchema {
  return { ...part, description, examples };
}

function column(description: string, ...examples: readonly unknown[]): JsonSchema {
  return said({ anyOf: COLUMN }, description, ...examples);
}

const COLUMN = [{ type: "integer", minimum: 1 }, { type: "string" }] as const;

const header = said(
  { type: "string" },
  "What the header must say there, where the column is named by its position.",
  "time (ms)",
);

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema {
  return { type: "object", additionalProperties: false, properties, required, description };
}

function listOf(
  definition: keyof typeof CSV_DEFINITIONS,
  description: string,
  ...examples: readonly unknown[]
): JsonSchema {
  const items = { $ref: `#/definitions/${definition}` };
  return said({ type: "array", items }, description, ...examples);
}

function mapTo(
  values: JsonSchema,
  description: string,
  ...examples: readonly unknown[]
): JsonSchema {
  return said({ type: "object", additionalProperties: values }, description, ...examples);
}

const CONDITIONS = {
  text: said(
    { anyOf: [{ type: "string" }, { type: "array", minItems: 1, items: { type: "string" } }] },
    "The text of the cell without blanks around it, or several of which it is one.",
    "",
    ["FAIL", "PRUNED"],
  ),
  startsWith: said(text, "What the text begins with.", "ERR"),
  endsWith: said(text, "What the text ends with.", "_mean"),
  contains: said(text, "What stands in the text.", "out of memory"),
  equals: said({ type: "number" }, "The number in the cell.", -1),
  atLeast: said({ type: "number" }, "The least number.", 300),
  atMost: said({ type: "number" }, "The greatest number.", 0),
};

const UNITS = {
  scale: said(
    { type: "number" },
    "Factor from the file's unit to the one that is described.",
    0.001,
  ),
  unit: said(text, "The file's unit, where it is another one than is described.", "ms"),
  unitInCell: said(
    { type: "boolean" },
    'Whether the unit stands behind the number in the cell ("1.25ms", "93 %").',
    true,
  ),
};

const not = said({ type: "boolean" }, "The condition must not hold.", true);

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

/** Parts that the schemas of delimited formats refer to. */
export const CSV_DEFINITIONS = {
  column: {
    description: "Header name, or position counted from 1.",
    anyOf: COLUMN,
  },
  optionColumn: object(
    {
      column: column("The column.", "n_threads", 3),
      header,
      option: said(text, "The option whose levels it holds.", "threads"),
      levels: mapTo(levels, "Level of each text in the file.", { fast: 1, slow: 2 }),
      ...UNITS,
      missing: said({ type: "string" }, 'Text that stands for "not recorded".', "?"),
    },
    ["column", "option"],
    "A column that holds the levels of an option.",
  ),
  valueColumn: object(
    {
      column: column("The column.", "time_ms"),
      columns: said(
        { type: "array", minItems: 1, items: { $ref: "#/definitions/column" } },
        "Instead of column: several that hold repeats of the same measurement.",
        ["run1", "run2", "run3"],
      ),
      header,
      environment: said(
        text,
        "hardware:workload:version[:variant], where not the file or the row says it.",
        "laptop:photos:2.1",
      ),
      metric: said(text, "The metric; may be left out when there is one only.", "time"),
      metricColumn: column("Column that names the metric of each row: a long table.", "event"),
      metrics: mapTo(text, "Metric of each text of metricColumn. Default: the text is its name.", {
        "cpu-cycles": "cycles",
      }),
      unitColumn: column(
        "Column with the unit of each row; where it is empty the unit is that of unit, or as described.",
        "time_unit",
      ),
      clock: said(
        { type: "boolean" },
        'Whether the cells are durations as clocks show them: "0:03.81", "1:02:03", "2m3.5s".',
        true,
      ),
      ...UNITS,
    },
    [],
    "A column that holds the values of a metric.",
  ),
  constantColumn: object(
    {
      column: column("The column.", "host"),
      header,
      equals: said({ type: "string" }, "The text of every row.", "node-7"),
    },
    ["column", "equals"],
    "A column that must hold one text in every row.",
  ),
  rowCondition: object(
    {
      column: column("The column that is looked at; it may serve other purposes, too.", "name"),
      ...CONDITIONS,
      not,
      why: said({ type: "string" }, "Why, for readers.", "means are no measurements"),
    },
    ["column"],
    "Rows by what stands in a column of theirs. One of text, startsWith, endsWith, contains, equals, atLeast, atMost.",
  ),
  failureRule: object(
    {
      status: said(
        { enum: ["failed", "timeout", "missing", "invalid"] },
        "What became of the measurement: it failed, was cut off, was not made or noted, is not to be believed.",
        "timeout",
      ),
      reason: said(text, "Why, for readers.", "stopped after 60 s"),
      metrics: said(
        { type: "array", minItems: 1, items: text },
        "Metrics that the rule applies to. Default: all.",
        ["time"],
      ),
      column: column(
        "Column that the condition looks at, whatever the value's cell holds. Default: the value's own.",
        "state",
      ),
      ...CONDITIONS,
      not: said({ type: "boolean" }, "With column: the condition must not hold.", true),
      limit: said(
        { type: "number" },
        "Of a timeout: where the run was cut off, in the metric's unit; figures count it as worse " +
          "than every value. Default: atLeast or equals, where no column is scaled.",
        60,
      ),
    },
    ["status", "reason"],
    "Cells that stand for a failure. One of text, startsWith, endsWith, contains, equals, atLeast, atMost.",
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

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
  skipRows: listOf(
    "rowCondition",
    "Rows that are left out: those for which one of the conditions holds.",
    [{ column: "name", endsWith: "_mean" }],
  ),
  keepRows: listOf("rowCondition", "Rows that are read: those for which all conditions hold.", [
    { column: "run_type", text: "iteration" },
  ]),
  options: listOf(
    "optionColumn",
    "Columns of the options. Default: each by its name, or by position when there is no header.",
    [{ option: "threads", column: "n_threads" }],
  ),
  constants: listOf(
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
    ...listOf("valueColumn", "Columns of the measurements.", [{ column: "ms", metric: "time" }]),
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
  failures: listOf(
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
