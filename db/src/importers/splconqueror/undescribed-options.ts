import type { Place } from "@perfatlas/modeling/space";
import { UnknownColumnError } from "../csv/columns.ts";
import type { RowContext } from "../json/json-records.ts";
import type { JsonValue } from "../json/json-value.ts";

/**
 * The rows, once it is sure that no option which nothing describes tells two of them apart: they would be taken
 * for repeats of one configuration. What every row has alike (the root, mandatory options) may be left out.
 * @throws UnknownColumnError at the first row that differs.
 */
export async function* withDescribedOptions(
  rows: AsyncIterable<RowContext>,
  described: ReadonlySet<string>,
  file: string,
): AsyncGenerator<RowContext> {
  let first: ReadonlyMap<string, JsonValue> | undefined;
  for await (const row of rows) {
    const given = undescribed(row.value as ReadonlyMap<string, JsonValue>, described);
    first ??= given;
    const place: Place = { file, line: row.line };
    for (const name of new Set([...first.keys(), ...given.keys()]))
      if (first.get(name) !== given.get(name)) throw undescribedOption(name, place);
    yield row;
  }
}

/** Options, not properties: their cells are lists. */
function undescribed(
  cells: ReadonlyMap<string, JsonValue>,
  described: ReadonlySet<string>,
): ReadonlyMap<string, JsonValue> {
  return new Map([...cells].filter(([name, cell]) => isLevel(cell) && !described.has(name)));
}

/** `true` of an option that is selected, the text of a numeric one; the cell of a property is a list or empty. */
function isLevel(cell: JsonValue): boolean {
  return cell === true || (typeof cell === "string" && cell !== "");
}

function undescribedOption(name: string, place: Place): UnknownColumnError {
  return new UnknownColumnError(
    `option ${JSON.stringify(name.slice(0, 80))} is not described and is another one than in the rows before, ` +
      "which would count as repeats of one configuration; describe it as an option, or name it in ignore",
    place,
  );
}
