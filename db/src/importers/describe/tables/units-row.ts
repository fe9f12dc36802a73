import { readUnit } from "@perfatlas/modeling/units";
import { cellKind } from "../../cells/cell-kind.ts";
import type { SampledTable } from "../sampled-table.ts";

/**
 * The table without a first row that holds the units of its columns ("s", "[MB]", empty for options), which the
 * reader then skips; columns get their units.
 */
export function withoutUnitsRow(table: SampledTable): SampledTable {
  const [first, second] = table.rows;
  if (first === undefined || second === undefined) return table;
  const units = first.map((cell = "") => unitOf(cell.trim()));
  const isUnits = first.every(
    (cell = "", i) => cell.trim() === "" || /^[-–]$/.test(cell.trim()) || units[i] !== undefined,
  );
  const at = units.findIndex(
    (unit, i) => unit !== undefined && cellKind(second[i] ?? "").includes("number"),
  );
  if (!isUnits || at < 0) return table;
  const { reference } = table.columns[at] as SampledTable["columns"][number];
  const why = "the row holds units";
  return {
    ...table,
    reader: {
      ...table.reader,
      skipRows: [
        ...((table.reader.skipRows ?? []) as readonly unknown[]),
        { column: reference, text: first[at]?.trim(), why },
      ],
    },
    columns: table.columns.map((column, i) => {
      const unit = units[i];
      return unit === undefined
        ? column
        : { ...column, unit, why: "the second line says its unit" };
    }),
    rows: table.rows.slice(1),
    remarks: [
      ...table.remarks,
      {
        isSure: true,
        says: "the second line holds units",
        why: "all its cells are units, or empty",
      },
    ],
  };
}

function unitOf(cell: string): string | undefined {
  const bare = /^[[(](.*)[\])]$/.exec(cell)?.[1] ?? cell;
  if (bare === "" || /\d/.test(bare)) return undefined;
  return readUnit(bare).read?.unit;
}
