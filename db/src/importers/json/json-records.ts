import { InputError } from "@perfatlas/modeling/space";
import type { CsvRecord } from "@perfatlas/tables";
import { type JsonPath, valueAt } from "./json-path.ts";
import { cellText, type JsonValue } from "./json-value.ts";
import type { PathColumns } from "./path-columns.ts";

/** A list or object where a cell should be, or lists of repeats that do not fit together. */
export class JsonCellError extends InputError {
  readonly code = "JSON_CELL";
}

/** What a row of JSON is made into records with. */
export interface RecordSettings {
  readonly columns: PathColumns;
  /** Paths whose values are measured: of those a row has one each, unless they are lists. */
  readonly measured: ReadonlySet<string>;
  /** How many values each list must have; any number when absent. */
  readonly repeats: number | undefined;
  /** Whether lists of a row may differ in length: each measured value has repeats of its own. */
  readonly isRagged?: boolean;
  readonly file: string;
}

/** Where a row's cells are looked up. */
export interface RowContext {
  readonly value: JsonValue;
  readonly root: JsonValue;
  readonly key: string;
  readonly number: number;
  readonly line: number;
}

/**
 * The records of one row: one, or where paths lead to lists one for each of their values, which are the
 * repeats of the row. What is no list holds for all of them; a measured value that is no list belongs to
 * the first, and the others have no such cell.
 * @throws JsonCellError.
 */
export function* jsonRecords(settings: RecordSettings, row: RowContext): Generator<CsvRecord> {
  const { columns, measured, repeats, file } = settings;
  const { line } = row;
  const names = columns.spelled;
  const cells = columns.paths.map((path, i) => cellsAt(path, names[i] as string, row, file));
  const lists = cells.flatMap((cell, i) => (typeof cell === "string" ? [] : [{ cell, i }]));
  const [first] = lists;
  const length = settings.isRagged
    ? Math.max(1, ...lists.map(({ cell }) => cell.length))
    : (first?.cell.length ?? 1);
  for (const { cell, i } of lists) {
    const legal = repeats ?? (settings.isRagged ? cell.length : length);
    if (cell.length !== legal && cell.length > 0)
      throw new JsonCellError(
        `the list has ${cell.length} values; ` +
          (repeats === undefined
            ? `legal are ${length}, as many as ${names[first?.i ?? 0]} has`
            : `the reader setting repeats says ${repeats}`),
        { file, line, column: names[i] ?? "" },
      );
  }
  for (let repeat = 0; repeat < Math.max(1, length); repeat++) {
    const fields: string[] = [];
    cells.forEach((cell, i) => {
      if (typeof cell !== "string") {
        if (!settings.isRagged || repeat < cell.length) fields[i] = cell[repeat] ?? "";
      } else if (repeat === 0 || !measured.has(names[i] as string)) fields[i] = cell;
    });
    yield { fields, line, names, isRepeat: repeat > 0 };
  }
}

/** The text of a cell, or the texts of a list; nothing where the path leads nowhere. */
function cellsAt(
  path: JsonPath,
  name: string,
  row: RowContext,
  file: string,
): string | readonly string[] {
  const found = lookUp(path, name, row);
  if (found === undefined) return "";
  const text = cellText(found);
  if (text !== undefined) return text;
  const texts = Array.isArray(found)
    ? found.map((value: JsonValue) => cellText(value))
    : [undefined];
  if (texts.every((one) => one !== undefined)) return texts;
  throw new JsonCellError(
    "there is an object or a list of lists where a number, a text or a list of them should be; " +
      "name a path that leads further",
    { file, line: row.line, column: name },
  );
}

function lookUp(path: JsonPath, name: string, row: RowContext): JsonValue | undefined {
  if (name === "@key") return row.key;
  if (name === "@number") return row.number;
  // A key is taken as it stands before it is taken for a path, so that dots need no quotes.
  if (row.value instanceof Map && row.value.has(name)) return row.value.get(name) as JsonValue;
  return valueAt(path.isFromRoot ? row.root : row.value, path.steps);
}
