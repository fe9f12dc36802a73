import { cellKind } from "../../cells/cell-kind.ts";
import type { Remark, SampledTable } from "../sampled-table.ts";

/** What a row is called that sums up the others. */
const TOTAL =
  /^(grand )?(totals?|sum|average|avg|mean|median|overall|aggregated?|geo(metric)?[ .-]*mean|summe|gesamt|mittel(wert)?|durchschnitt|moyenne|somme|total général|media|promedio|suma)$/i;

/** Rows at the end of a table that may sum up the others. */
const LAST = 4;

interface Skipped {
  readonly column: string | number;
  readonly text: string;
  readonly why: string;
}

/**
 * The table without rows that are none of it, which the reader then skips: its header where it stands again, and sums or
 * means of the other rows at its end.
 */
export function withoutSpareRows(table: SampledTable): SampledTable {
  const again = headerAgain(table);
  const rows = again === undefined ? table.rows : table.rows.filter((row) => !isHeader(table, row));
  const sums = totals({ ...table, rows });
  const skipped = [...(again === undefined ? [] : [again]), ...sums.map(({ rule }) => rule)];
  if (skipped.length === 0) return table;
  const dropped = new Set(sums.map(({ row }) => row));
  return {
    ...table,
    reader: {
      ...table.reader,
      skipRows: [...((table.reader.skipRows ?? []) as readonly Skipped[]), ...skipped],
    },
    rows: rows.filter((row) => !dropped.has(row)),
    remarks: [
      ...table.remarks,
      ...skipped.map(
        ({ text, why }): Remark => ({
          isSure: text === again?.text,
          says: `rows with ${text} are skipped`,
          why,
        }),
      ),
    ],
  };
}

type Row = SampledTable["rows"][number];

function isHeader({ columns }: SampledTable, row: Row): boolean {
  const filled = columns.flatMap(({ name, header }, i) => {
    const text = row[i]?.trim() ?? "";
    return text === "" ? [] : [text === (header ?? name)];
  });
  return filled.length > 1 && filled.every(Boolean);
}

function headerAgain(table: SampledTable): Skipped | undefined {
  if (!table.rows.some((row) => isHeader(table, row))) return undefined;
  const at = table.columns.findIndex(
    ({ name }) => name !== "" && !cellKind(name).includes("number"),
  );
  const column = table.columns[at];
  if (column === undefined) return undefined;
  return {
    column: column.reference,
    text: column.header ?? column.name,
    why: "the header stands again",
  };
}

function totals({ columns, rows }: SampledTable): readonly { row: Row; rule: Skipped }[] {
  if (rows.length < 3) return [];
  return rows.slice(-LAST).flatMap((row) => {
    const at = row.findIndex((cell = "") => TOTAL.test(cell.trim()));
    const text = row[at]?.trim();
    const reference = columns[at]?.reference;
    if (text === undefined || reference === undefined) return [];
    const others = rows.map((one) => one[at]?.trim() ?? "");
    const isOnly = others.filter((one) => one === text).length === 1;
    // Among numbers the word has another meaning.
    const areWords = others.every((one) => !cellKind(one).includes("number"));
    const isMeasured = row.some((cell = "") => /number|quantity/.test(cellKind(cell)));
    if (!isOnly || !areWords || !isMeasured) return [];
    return { row, rule: { column: reference, text, why: "it sums up the other rows" } };
  });
}
