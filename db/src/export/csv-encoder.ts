import type { Level } from "@perfatlas/modeling/space";
import { stringify } from "csv-stringify/sync";
import { VALUE_COLUMNS } from "./export-column.ts";
import type { ExportEncoder, ExportSink, ExportTable } from "./export-table.ts";
import { lineEncoder } from "./line-encoder.ts";

/**
 * Comma-separated values as RFC 4180 has them, with LF and a header; what is null is empty, an empty text is
 * `""`. Texts that a spreadsheet would take for a formula stand behind an apostrophe, see `csvText`.
 */
export function csvEncoder(table: ExportTable, write: ExportSink): ExportEncoder {
  const columns = [...table.seriesColumns, ...table.options, ...VALUE_COLUMNS];
  return lineEncoder(table, write, {
    header: `${columns.map(({ name }) => csvText(name)).join(",")}\n`,
    series: ({ cells }) => table.seriesColumns.map(({ name }) => csvCell(cells[name])).join(","),
    levels: (levels) =>
      levels.map((level, i) => `,${csvCell(asText(level, table.options[i]?.type))}`).join(""),
    repeat: (repeat) => `,${repeat},`,
    measured: ",measured,,\n",
    failed: ({ status, reason, limit }) =>
      `,${csvText(status)},${csvText(reason)},${limit ?? ""}\n`,
  });
}

/**
 * A text as a cell. Spreadsheets run what begins with one of = + - @, a tab or a return: such a text gets an
 * apostrophe in front, as does one with apostrophes before such a sign, so that one apostrophe less gives what
 * it was. Plain numbers begin nothing.
 */
export function csvText(text: string): string {
  const isFormula = /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return stringify([[safe]], { eof: false, quoted_empty: true });
}

function csvCell(value: Level | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? csvText(value) : String(value);
}

function asText(level: Level | undefined, type: string | undefined): Level | undefined {
  return type === "text" && level !== undefined ? String(level) : level;
}
