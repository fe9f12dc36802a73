import type { CsvSettings } from "../csv/settings.ts";
import type { JsonRow } from "./json-rows.ts";
import type { JsonValue } from "./json-value.ts";

/** What a tool's JSON means, so that a descriptor need not say it path by path. */
export interface JsonPreset {
  /** Equals the file name. */
  readonly name: string;
  /** Names of the columns that it gives, in words. */
  readonly columns: string;
  /** Path to the rows. */
  readonly rows: string;
  /** Settings where the descriptor has none. */
  readonly reader: CsvSettings;
  /** Whether the start of a file, already known to be JSON, is this tool's. */
  matches(head: string): boolean;
  /** The row by the preset's names; undefined for one that is no measurement. `root`: all but the rows. */
  row(row: JsonRow, root: JsonValue): ReadonlyMap<string, JsonValue> | undefined;
}
