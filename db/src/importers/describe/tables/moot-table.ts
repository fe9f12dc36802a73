import { betterOf } from "../names/metric-words.ts";
import type { SampledColumn, SampledTable } from "../sampled-table.ts";

/**
 * The table of a file with the header of the MOOT collection: + and - mark goals, X what is passed over, names of
 * numbers begin with a capital.
 */
export function mootTable(table: SampledTable): SampledTable {
  const disputed = table.columns.filter((column) => isDisputed(column));
  if (disputed.length > 0) return asPlainTable(table);
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

/** Whether the sign of a goal says the contrary of its name ("Throughput-"). */
function isDisputed({ name }: SampledColumn): boolean {
  const [, plain, sign] = GOAL.exec(name) ?? [];
  const better = plain === undefined ? undefined : betterOf(plain, undefined);
  return better !== undefined && better !== (sign === "+" ? "higher" : "lower");
}

/** Which of them is right must be asked, and a reader that goes by the signs would refuse one answer. */
function asPlainTable(table: SampledTable): SampledTable {
  return {
    ...table,
    columns: table.columns.map((column): SampledColumn => {
      const { name, better, ...rest } = mootColumn(column);
      const { reference } = column;
      if (!isDisputed(column)) return { ...rest, name, reference, ...(better && { better }) };
      const why = `its header ends in ${column.name.at(-1)}, which its name contradicts`;
      return { ...rest, name, reference, isDisputed: true, why };
    }),
    remarks: [
      ...table.remarks,
      { isSure: false, says: "header of the MOOT collection", why: "names end in + and -" },
    ],
  };
}

const GOAL = /^(.+)([+-])$/;

function mootColumn(column: SampledColumn): SampledColumn {
  const [, plain, sign] = GOAL.exec(column.name) ?? [];
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
