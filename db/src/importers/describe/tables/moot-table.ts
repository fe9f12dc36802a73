import type { SampledColumn, SampledTable } from "../sampled-table.ts";

/**
 * The table of a file with the header of the MOOT collection: + and - mark goals, X what is passed over, names of
 * numbers begin with a capital.
 */
export function mootTable(table: SampledTable): SampledTable {
  return {
    ...table,
    reader: { ...table.reader, format: "moot-csv" },
    columns: table.columns.map((column) => mootColumn(column)),
    remarks: [
      ...table.remarks,
      { isSure: true, says: "header of the MOOT collection", why: "names end in + and -" },
    ],
  };
}

function mootColumn(column: SampledColumn): SampledColumn {
  const [, plain, sign] = /^(.+)([+-])$/.exec(column.name) ?? [];
  const why = "its name ends so";
  if (plain !== undefined)
    return {
      ...column,
      name: plain,
      reference: typeof column.reference === "string" ? plain : column.reference,
      role: "metric",
      better: sign === "+" ? "higher" : "lower",
      why,
    };
  if (/.X$/.test(column.name)) return { ...column, role: "ignore", why };
  const isRange = /^\p{Lu}/u.test(column.name);
  return { ...column, role: "option", isRange, why: "it is no goal of the header" };
}
