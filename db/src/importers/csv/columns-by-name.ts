import type { DraftDescriptor } from "../../datasets/descriptor.ts";
import type { FormatSchema } from "../importer.ts";
import { CSV_DEFINITIONS } from "./csv-definitions.ts";
import { CSV_SETTINGS, VALUE_SETTINGS } from "./csv-schema.ts";
import type { CsvSettings } from "./settings.ts";

/** Settings that speak of lines and delimiters, which a format with columns of its own has not. */
const OF_LINES = new Set(["delimiter", "header", "preamble", "comment", "shortRows"]);

/** The schema of a format that names its columns, with the settings that it has besides. */
export function namedColumnsSchema(
  more: Pick<FormatSchema, "settings" | "fileSettings"> = { settings: {}, fileSettings: {} },
): FormatSchema {
  const kept = (settings: FormatSchema["settings"]): FormatSchema["settings"] =>
    Object.fromEntries(Object.entries(settings).filter(([name]) => !OF_LINES.has(name)));
  return {
    settings: { ...more.settings, ...kept(CSV_SETTINGS) },
    required: [],
    fileSettings: { ...more.fileSettings, ...VALUE_SETTINGS },
    definitions: CSV_DEFINITIONS,
  };
}

/** What a format knows of its cells, where a descriptor does not say it. */
export interface FormatDefaults {
  /** Text of a cell that holds nothing. */
  readonly missing?: string;
  readonly reader?: CsvSettings;
}

/**
 * The descriptor of a format that names its columns: what the reader does not place comes from the column
 * of its name, options and metrics both, and columns that nothing names are passed over.
 */
export function columnsByName(
  descriptor: DraftDescriptor,
  { missing, reader = {} }: FormatDefaults,
): DraftDescriptor {
  const given = descriptor.reader as unknown as CsvSettings & { readonly format: string };
  const options = descriptor.space.options.map(({ name }) => ({
    option: name,
    column: name,
    ...(missing === undefined ? {} : { missing }),
  }));
  const values = descriptor.metrics.map(({ name }) => ({ column: name, metric: name }));
  const rules: CsvSettings =
    missing === undefined
      ? {}
      : { failures: [{ text: missing, status: "missing", reason: "the cell holds nothing" }] };
  return {
    ...descriptor,
    reader: { options, values, ignore: "rest", ...rules, ...reader, ...given },
  };
}
