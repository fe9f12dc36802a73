import { stringify } from "csv-stringify/sync";

/** One value of a figure's table; null where there is none. */
export type Cell = string | number | null;

/** A data: address of the rows as CSV (RFC 4180), so that a figure's numbers can be taken along. */
export function csvAddress(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const format = { record_delimiter: "\r\n", quoted_match: /[\r\n]/ };
  const text = stringify([columns, ...rows] as Cell[][], format);
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}
