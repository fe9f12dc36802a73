/** One value of a figure's table; null where there is none. */
export type Cell = string | number | null;

/** A data: address of the rows as CSV (RFC 4180), so that a figure's numbers can be taken along. */
export function csvAddress(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(","));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${lines.join("\r\n")}\r\n`)}`;
}

function field(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
