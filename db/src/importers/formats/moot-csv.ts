import { InputError } from "@perfatlas/modeling/space";
import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import { checkCsv } from "../csv/check-csv.ts";
import { Columns } from "../csv/columns.ts";
import { columnsByName } from "../csv/columns-by-name.ts";
import { CSV_DEFINITIONS } from "../csv/csv-definitions.ts";
import { CSV_SETTINGS, VALUE_SETTINGS } from "../csv/csv-schema.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { type OnRow, tableRows } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
import type { Importer, ImportInput } from "../importer.ts";

/** A goal that the header wants larger and the descriptor smaller, or the other way round. */
export class ContraryGoalError extends InputError {
  readonly code = "CONTRARY_GOAL";
}

const completed = (descriptor: DraftDescriptor): DraftDescriptor =>
  columnsByName(descriptor, { missing: "?" });

/**
 * CSV with the header of the MOOT collection: a goal ends in + (the more the better) or -, a column that is
 * passed over in X, and the descriptor's names go without these signs; `?` is a cell that holds nothing.
 */
export const mootCsv: Importer = {
  format: "moot-csv",
  schema: {
    settings: CSV_SETTINGS,
    required: [],
    fileSettings: VALUE_SETTINGS,
    definitions: CSV_DEFINITIONS,
  },
  detect,
  check: (descriptor) => checkCsv(completed(descriptor)),
  failures: (descriptor) => describedFailures(completed(descriptor)),
  read: (input) => readWide({ ...input, descriptor: completed(input.descriptor) }, mootRows),
};

const GOAL = /^(.+)([+-])$/;

function detect({ text = "" }: FileStart): Detected | undefined {
  const [header = ""] = text.split(/\r\n|\n|\r/);
  const names = header.split(",").map((name) => name.trim());
  const goals = names.filter((name) => GOAL.test(name));
  if (names.length < 2 || goals.length === 0) return undefined;
  return {
    why: `names in its header end in + or - (${goals.slice(0, 3).join(", ")})`,
    reader: { format: "moot-csv" },
  };
}

function mootRows(
  input: ImportInput,
  file: DraftFile,
  settings: CsvSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const { metrics } = input.descriptor;
  return tableRows(input, file, settings, (columns) => {
    const names = columns.names?.map((name, i) => {
      const [, plain, sign] = GOAL.exec(name) ?? [];
      const metric = metrics.find((one) => one.name === plain);
      const better = sign === "+" ? "higher" : "lower";
      if (metric !== undefined && metric.better !== better)
        throw new ContraryGoalError(
          `the header says with ${JSON.stringify(name)} that ${better} is better; the descriptor says ${metric.better}`,
          { file: file.path, line: 1, column: i + 1 },
        );
      return plain ?? name;
    });
    return start(new Columns(columns.width, names, { file: file.path, line: 1 }));
  });
}
