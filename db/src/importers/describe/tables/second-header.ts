import { cellKind } from "../../cells/cell-kind.ts";
import type { SampledTable } from "../sampled-table.ts";

/**
 * The table with the names of two lines joined ("latency.mean") where the header has two: names of its first line
 * recur or are left out, its second line has words above numbers, and none of these stands in a row.
 * @param preamble lines above the header.
 */
export function withSecondHeader(table: SampledTable, preamble: number): SampledTable {
  const { columns, rows } = table;
  const [second, ...below] = rows;
  if (second === undefined || below.length < 2) return table;
  const names = columns.map(({ name, header }) => (header ?? name).trim());
  const stated = names.filter((name) => name !== "");
  if (new Set(stated).size === names.length) return table;
  const words = second.map((cell = "") => cell.trim());
  const filled = words.filter((word) => word !== "");
  const isAbove = words.map(
    (word, i) => word !== "" && below.every((row) => isNumber(row[i] ?? "")),
  );
  const isHeader =
    filled.length >= 2 &&
    !filled.some(isNumber) &&
    isAbove.some(Boolean) &&
    words.every((word, i) => word === "" || !below.some((row) => row[i]?.trim() === word));
  if (!isHeader) return table;
  const joined = joinedNames(names, words);
  if (new Set(joined).size < joined.length || joined.includes("")) return table;
  return {
    ...table,
    reader: { ...table.reader, header: false, preamble: preamble + 2, names: joined },
    columns: joined.map((name) => ({ name, reference: name })),
    rows: below,
    remarks: [
      ...table.remarks,
      {
        isSure: false,
        says: "two lines name the columns",
        why: "names of the first recur, and words stand in the second above numbers",
      },
    ],
  };
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
