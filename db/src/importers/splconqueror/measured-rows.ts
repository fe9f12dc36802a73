import type { RowContext } from "../json/json-records.ts";
import type { JsonValue } from "../json/json-value.ts";
import { requireColumnCount } from "../require-column-count.ts";
import { MalformedXmlError, xmlElements } from "./xml-events.ts";

/**
 * Rows of a measurement file of SPL Conqueror: a binary option that is selected is `true` under its name, a
 * numeric one its text; a property is the list of its repeats.
 * @throws MalformedXmlError.
 */
export async function* measuredRows(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<RowContext> {
  let row = new Map<string, JsonValue>();
  let number = 0;
  for await (const elements of xmlElements(chunks, file)) {
    for (const { path, text, attributes, line } of elements) {
      const name = path.at(-1);
      if (name === "data") {
        const column = attributes.columname ?? attributes.columnname;
        if (column === undefined)
          throw new MalformedXmlError('<data> has no attribute "columname"', { file, line });
        for (const [key, value] of cellsOf(column, text, { file, line })) {
          if (row.has(key))
            throw new MalformedXmlError(`${JSON.stringify(key)} stands twice in one row`, {
              file,
              line,
            });
          row.set(key, value);
          requireColumnCount(row.size, { file, line });
        }
      } else if (name === "row") {
        yield { value: row, root: null, key: "", number: ++number, line };
        row = new Map();
      }
    }
  }
}

function cellsOf(
  column: string,
  text: string,
  place: { readonly file: string; readonly line: number },
): readonly (readonly [string, JsonValue])[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (column === "Configuration") return parts.map((option) => [option, true] as const);
  if (column !== "NumericOptions")
    return [[column.trim(), parts.length === 0 ? "" : parts] as const];
  return parts.map((part) => {
    const [option = "", value, ...more] = part.split(";").map((one) => one.trim());
    if (option === "" || value === undefined || more.length > 0)
      throw new MalformedXmlError(
        `numeric option ${JSON.stringify(part.slice(0, 80))} is not "name;value"`,
        place,
      );
    return [option, value] as const;
  });
}
