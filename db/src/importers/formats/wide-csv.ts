import { checkCsv } from "../csv/check-csv.ts";
import { CSV_DEFINITIONS } from "../csv/csv-definitions.ts";
import { CSV_SETTINGS, VALUE_SETTINGS } from "../csv/csv-schema.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import { tableRows } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
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
  detect,
  check: checkCsv,
  failures: describedFailures,
  read: (input) => readWide(input, tableRows),
};

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that the first lines have, each as often as the others. */
function detect({ text = "" }: FileStart): Detected | undefined {
  const lines = text.split(/\r\n|\n|\r/).slice(0, 5);
  const counts = (delimiter: string) =>
    lines.filter((line) => line !== "").map((line) => line.split(delimiter).length - 1);
  const delimiter = DELIMITERS.find((one) => {
    const [first = 0, ...rest] = counts(one);
    return first > 0 && rest.length > 0 && rest.every((count) => count === first);
  });
  if (delimiter === undefined) return undefined;
  return {
    why: `its first lines have ${JSON.stringify(delimiter)} as often as each other`,
    reader: { format: "wide-csv", ...(delimiter === "," ? {} : { delimiter }) },
  };
}
