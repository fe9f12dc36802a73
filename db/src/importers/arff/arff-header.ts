import { InputError, type Place } from "@perfatlas/modeling/space";

/** A header or row that ARFF does not allow, or that this reader does not know. */
export class MalformedArffError extends InputError {
  readonly code = "MALFORMED_ARFF";
}

/** One attribute: its name, and its type in lower case or its levels. */
export interface ArffAttribute {
  readonly name: string;
  readonly type: string | readonly string[];
}

const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y;

/**
 * The cells of a text with commas between them. A cell in single or double quotes may hold anything; a
 * backslash takes the sign behind it as it stands. Ends at `end` (a closing brace) or at a comment.
 * @throws MalformedArffError for quotes that do not close.
 */
export function arffCells(text: string, place: Place, end = ""): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    while (text[at] === " " || text[at] === "\t") at++;
    const sign = text[at] ?? "";
    let cell: string;
    if (sign === "'" || sign === '"') {
      QUOTED.lastIndex = at;
      const found = QUOTED.exec(text);
      if (found === null)
        throw new MalformedArffError("quotes are not closed", { ...place, column: at + 1 });
      cell = found[0].slice(1, -1).replace(/\\(.)/g, "$1");
      at = QUOTED.lastIndex;
      while (text[at] === " " || text[at] === "\t") at++;
    } else {
      const from = at;
      while (at < text.length && !`,%${end}`.includes(text[at] as string)) at++;
      cell = text.slice(from, at).trim();
    }
    cells.push(cell);
    const next = text[at] ?? "";
    if (next === ",") at++;
    else if (next === "" || next === "%" || next === end) return cells;
    else
      throw new MalformedArffError(
        `${JSON.stringify(next)} stands behind a quoted text; legal is a comma`,
        { ...place, column: at + 1 },
      );
  }
}

/** The attribute that a header line declares. @throws MalformedArffError. */
export function arffAttribute(line: string, place: Place): ArffAttribute {
  const declared =
    /^\s*@attribute\s+('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s{'"][^\s{]*)\s*(.*)$/i.exec(line);
  const [, written = "", type = ""] = declared ?? [];
  if (declared === null || type === "")
    throw new MalformedArffError(
      "the line declares no attribute; legal is @attribute, a name (in quotes if it has blanks) and a type",
      place,
    );
  const name = /^['"]/.test(written) ? written.slice(1, -1).replace(/\\(.)/g, "$1") : written;
  if (type.startsWith("{")) return { name, type: arffCells(type.slice(1), place, "}") };
  return { name, type: (type.split(/[\s%]/)[0] ?? "").toLowerCase() };
}
