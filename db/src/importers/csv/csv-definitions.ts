import type { JsonSchema } from "../importer.ts";
import { COLUMN, column, header, levels, mapTo, object, said, text } from "./schema-parts.ts";

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
      spreadInCell: said(
        { type: "boolean" },
        'Whether the spread of several runs stands behind the number ("12.3 ± 0.4 ms"); it is left out.',
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
      reasonColumn: column(
        "Column whose text is the reason; where it is empty, reason is. At most 200 different ones.",
        "error_message",
      ),
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
