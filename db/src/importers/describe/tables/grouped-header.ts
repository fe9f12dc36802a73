import { cellKind } from "../../cells/cell-kind.ts";
import type { SampledTable } from "../sampled-table.ts";
import { splitLine } from "./split-line.ts";

/**
 * The table with names joined to those of the line above the header ("Laptop.time"), where that names groups of columns and
 * names of the header recur from group to group.
 * @param above lines above the header.
 */
export function withGroupedHeader(
  table: SampledTable,
  above: readonly string[],
  delimiter: string,
): SampledTable {
  const { columns } = table;
  const names = columns.map(({ name, header }) => (header ?? name).trim());
  if (new Set(names).size === names.length || names.includes("")) return table;
  const groups = splitLine(above.at(-1) ?? "", delimiter).map((name) => name.trim());
  const filled = groups.filter((name) => name !== "");
  const isHeader =
    groups.length === columns.length &&
    filled.length >= 2 &&
    new Set(filled).size === filled.length &&
    !filled.some((name) => cellKind(name).includes("number"));
  if (!isHeader) return table;
  // A group holds for the columns behind it, too.
  let last: string | undefined;
  const held = groups.map((group) => {
    if (group !== "") last = group;
    return last;
  });
  const joined = names.map((name, i) => joinedName(name, held[i]));
  if (new Set(joined).size < joined.length) return table;
  return {
    ...table,
    reader: { ...table.reader, header: false, preamble: above.length + 1, names: joined },
    columns: joined.map((name, i) => ({
      name,
      reference: name,
      ...(held[i] === undefined ? {} : { nameLines: [held[i], names[i] ?? ""] as const }),
    })),
    remarks: [
      ...table.remarks,
      {
        isSure: false,
        says: "two lines name the columns",
        why: "names of the header recur, and the line above it names groups of them",
      },
    ],
  };
}

/** A unit stays at the end: "time.Laptop (s)". */
function joinedName(name: string, group: string | undefined): string {
  if (group === undefined) return name;
  const [, bare = name, unit = ""] = /^(.+?)(\s*[([][^()[\]]+[)\]])$/.exec(name) ?? [];
  return `${bare}.${group}${unit}`;
}
