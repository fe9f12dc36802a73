import { withoutSpread } from "../../cells/without-spread.ts";
import type { SampledTable } from "../sampled-table.ts";

/** The table with numbers alone in columns whose cells hold a number and its spread: "12.3 ± 0.4". */
export function withoutSpreads(table: SampledTable): SampledTable {
  const having = new Set(
    table.columns.flatMap((_, i) => {
      const filled = table.rows.map((row) => row[i] ?? "").filter((text) => text.trim() !== "");
      const count = filled.filter((text) => withoutSpread(text.trim()) !== text.trim()).length;
      return count > filled.length / 2 ? i : [];
    }),
  );
  if (having.size === 0) return table;
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      having.has(i) ? { ...column, hasSpread: true } : column,
    ),
    rows: table.rows.map((row) =>
      row.map((text, i) =>
        having.has(i) && text !== undefined ? withoutSpread(text.trim()) : text,
      ),
    ),
    remarks: [
      ...table.remarks,
      {
        isSure: true,
        says: `spreads behind ± are left out (${[...having].map((i) => table.columns[i]?.name).join(", ")})`,
        why: "a run has one value",
      },
    ],
  };
}
