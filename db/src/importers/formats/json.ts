import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import { checkCsv } from "../csv/check-csv.ts";
import type { Columns } from "../csv/columns.ts";
import { namedColumnsSchema } from "../csv/columns-by-name.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { readWide } from "../csv/read-wide.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { EmptyFileError, type OnRow } from "../csv/table.ts";
import type { Detected, FileStart } from "../file-start.ts";
import type { Importer, ImportInput, JsonSchema } from "../importer.ts";
import { parseJsonPath } from "../json/json-path.ts";
import type { JsonPreset } from "../json/json-preset.ts";
import type { RowContext } from "../json/json-records.ts";
import { type JsonRest, jsonRows } from "../json/json-rows.ts";
import { startsJson } from "../json/json-tokens.ts";
import type { JsonValue } from "../json/json-value.ts";
import { PathColumns } from "../json/path-columns.ts";
import { pathRows } from "../json/path-rows.ts";
import { presets } from "../json/presets/index.ts";
import { wholeText } from "../whole-text.ts";

interface JsonSettings extends CsvSettings {
  readonly preset?: string;
  readonly rows?: string;
  readonly repeats?: number;
}

const JSON_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  preset: {
    enum: presets.map(({ name }) => name),
    description: `A tool whose JSON is known. ${presets.map(({ name, columns }) => `${name} gives ${columns}`).join("; ")}.`,
  },
  rows: {
    type: "string",
    minLength: 1,
    description:
      "Path from the root to the list or object whose values are the rows; $ for a file that is a list, or JSON Lines. Columns are paths in a row (read.lat_ns.mean), or from the root ($.device); @key, @number and @ are the key, the number and the whole of the row.",
    examples: ["data.results", "$"],
  },
  repeats: {
    type: "integer",
    minimum: 1,
    description: "How many values each list of repeats has; any number when left out.",
    examples: [32],
  },
};

/**
 * JSON whose rows are the values of one list or object. A column is a path in the row; where a path leads
 * to a list, its values are the repeats of the row. Settings: `CsvSettings` and those here.
 */
export const json: Importer = {
  format: "json",
  schema: namedColumnsSchema({
    settings: JSON_SETTINGS,
    fileSettings: { rows: JSON_SETTINGS.rows as JsonSchema },
  }),
  detect,
  check: (descriptor) => checkCsv(completed(descriptor)),
  failures: (descriptor) => describedFailures(completed(descriptor)),
  read: (input) => readWide({ ...input, descriptor: completed(input.descriptor) }, readRows),
};

function detect({ text = "" }: FileStart): Detected | undefined {
  if (!startsJson(text)) return undefined;
  const preset = presets.find(({ matches }) => matches(text));
  if (preset === undefined) return { why: "it holds JSON", reader: { format: "json" } };
  return {
    why: `it holds JSON with the keys that ${preset.name} writes`,
    reader: { format: "json", preset: preset.name },
  };
}

/** The descriptor with the settings that a preset has, and a value column for each metric by its name. */
function completed(descriptor: DraftDescriptor): DraftDescriptor {
  const settings = descriptor.reader as unknown as JsonSettings & { readonly format: string };
  return {
    ...descriptor,
    reader: {
      values: descriptor.metrics.map(({ name }) => ({ column: name, metric: name })),
      duplicates: "repeat",
      ...presetOf(settings)?.reader,
      ...settings,
      ignore: "rest",
    },
  };
}

function presetOf({ preset }: JsonSettings): JsonPreset | undefined {
  return presets.find(({ name }) => name === preset);
}

async function* readRows(
  input: ImportInput,
  file: DraftFile,
  settings: JsonSettings,
  start: (columns: Columns) => OnRow,
): AsyncGenerator<void, number> {
  const text = await wholeText(input, file);
  const preset = presetOf(settings);
  const path = parseJsonPath(settings.rows ?? preset?.rows ?? "$", { file: file.path });
  const columns = new PathColumns({ file: file.path });
  const onRow = start(columns);
  const rest: JsonRest = { root: null, notes: [] };
  const needsRoot = preset !== undefined || columns.paths.some(({ isFromRoot }) => isFromRoot);
  const root = needsRoot ? rootOf(text, path.steps, file.path) : null;
  const rows = function* (): Generator<RowContext> {
    for (const row of jsonRows(text, path.steps, file.path, rest)) {
      const value = preset === undefined ? row.value : preset.row(row, root);
      if (value !== undefined) yield { ...row, value, root };
    }
  };
  const rowCount = yield* pathRows(file.path, settings, columns, onRow, rows());
  if (rowCount === 0)
    throw new EmptyFileError(
      `there is no row at ${settings.rows ?? preset?.rows ?? "$"}; say where the rows are (reader setting rows)`,
      { file: file.path, line: 1 },
    );
  for (const note of rest.notes) input.onNote(file, note);
  input.onFileRead(file, rowCount);
  return rowCount;
}

/** The file's value without its rows: what a row may refer to can stand behind the rows. */
function rootOf(text: string, path: readonly string[], file: string): JsonValue {
  const rest: JsonRest = { root: null, notes: [] };
  const rows = jsonRows(text, path, file, rest);
  while (rows.next().done !== true);
  return rest.root;
}
