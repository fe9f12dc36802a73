import { stringify } from "csv-stringify/sync";
import type { Cell } from "./figure-content.ts";

/** The rows as CSV (RFC 4180), so that a figure's numbers can be taken along. */
export function tableCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const format = { record_delimiter: "\r\n", quoted_match: /[\r\n]/ };
  return stringify([columns, ...rows] as Cell[][], format);
}
