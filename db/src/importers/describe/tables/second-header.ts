import { cellKind } from "../../cells/cell-kind.ts";
import type { SampledTable } from "../sampled-table.ts";

/** Lines below the first that may belong to the header. */
const MOST = 3;

type Row = SampledTable["rows"][number];

/**
 * The table with the names of its header's lines joined ("latency.mean") where it has several: names of its first line
 * recur or are left out, the further lines have words above numbers, and none of these stands in a row. The last
 * may name the first columns alone, as pandas writes it.
 * @param preamble lines above the header.
 */
export function withSecondHeader(table: SampledTable, preamble: number): SampledTable {
  const names = table.columns.map(({ name, header }) => (header ?? name).trim());
  const stated = names.filter((name) => name !== "");
  if (new Set(stated).size === names.length) return table;
  for (let count = Math.min(MOST, table.rows.length - 2); count > 0; count--) {
    const joined = joinedLines(names, table.rows.slice(0, count), table.rows.slice(count));
    if (joined === undefined) continue;
    const lines = linesOf(
      names,
      (table.rows[0] ?? []).map((cell = "") => cell.trim()),
    );
    return {
      ...table,
      reader: {
        ...table.reader,
        header: false,
        preamble: preamble + count + 1,
        names: joined,
      },
      columns: joined.map((name, i) => ({ name, reference: name, ...lines[i] })),
      rows: table.rows.slice(count),
      remarks: [
        ...table.remarks,
        {
          isSure: false,
          says: `${["two", "three", "four"][count - 1]} lines name the columns`,
          why: "names of the first recur, and words stand in the others above numbers",
        },
      ],
    };
  }
  return table;
}

/** What the first two lines say of each column, where both say something. */
function linesOf(
  names: readonly string[],
  words: readonly string[],
): readonly { readonly nameLines?: readonly [string, string] }[] {
  let above = "";
  return names.map((name, i) => {
    if (name !== "") above = name;
    const word = words[i] ?? "";
    return above === "" || word === "" ? {} : { nameLines: [above, word] };
  });
}

/** Names of all columns by all lines of the header; undefined where these lines are none. */
function joinedLines(
  names: readonly string[],
  lines: readonly Row[],
  below: readonly Row[],
): readonly string[] | undefined {
  const index = lines.length > 1 ? indexNames(lines.at(-1) as Row) : [];
  const levels = (index.length > 0 ? lines.slice(0, -1) : lines).map((line) =>
    line.map((cell = "") => cell.trim()),
  );
  if (!levels.every((words) => isHeader(words, below))) return undefined;
  const joined = levels
    .reduce<readonly string[]>((above, words) => joinedNames(above, words), names)
    .map((name, i) => index[i] ?? name);
  return new Set(joined).size < joined.length || joined.includes("") ? undefined : joined;
}

/** Names of the first columns in a line that holds nothing else. */
function indexNames(line: Row): readonly string[] {
  const words = line.map((cell = "") => cell.trim());
  const count = words.indexOf("");
  const isIndex = count > 0 && words.slice(count).every((word) => word === "");
  return isIndex && !words.some(isNumber) ? words.slice(0, count) : [];
}

function isHeader(words: readonly string[], below: readonly Row[]): boolean {
  const filled = words.filter((word) => word !== "");
  const isAbove = words.some(
    (word, i) => word !== "" && below.every((row) => isNumber(row[i] ?? "")),
  );
  return (
    filled.length >= 2 &&
    !filled.some(isNumber) &&
    isAbove &&
    words.every((word, i) => word === "" || !below.some((row) => row[i]?.trim() === word))
  );
}

/** A name of the first line holds for the columns behind it that have none there. */
function joinedNames(names: readonly string[], words: readonly string[]): readonly string[] {
  let group = "";
  return words.map((word, i) => {
    const name = names[i] ?? "";
    if (name !== "") group = name;
    if (word === "") return name;
    const above = name === "" ? group : name;
    if (above === "") return word;
    // A unit stays at the end.
    const [, bare = above, unit = ""] = /^(.+?)(\s*[([][^()[\]]+[)\]])$/.exec(above) ?? [];
    return `${bare}.${word}${unit}`;
  });
}

function isNumber(cell: string): boolean {
  return cellKind(cell.trim()).includes("number");
}
