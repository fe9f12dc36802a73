import { checkCsv } from "../csv/check-csv.ts";
import { CSV_DEFINITIONS, CSV_SETTINGS, VALUE_SETTINGS } from "../csv/csv-schema.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import { tableRows } from "../csv/table.ts";
import type { Importer } from "../importer.ts";

/**
 * One row per configuration: option columns, and a column per metric and environment. Environments
 * may instead be one per file or named by columns. Settings: `CsvSettings`.
 */
export const wideCsv: Importer = {
  format: "wide-csv",
  schema: {
    settings: CSV_SETTINGS,
    required: [],
    fileSettings: VALUE_SETTINGS,
    definitions: CSV_DEFINITIONS,
  },
  check: checkCsv,
  failures: describedFailures,
  read: (input) => readWide(input, tableRows),
};
