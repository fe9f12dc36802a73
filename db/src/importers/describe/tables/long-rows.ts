import type { CsvRecord } from "@perfatlas/tables";
import { cellKind } from "../../cells/cell-kind.ts";
import { failureOf } from "../columns/failure-words.ts";
import type { Remark } from "../sampled-table.ts";
import { NoTableError } from "./no-table-error.ts";

/** Fields that rows may have behind those of the header: of more the header is none of theirs. */
const MOST_FURTHER = 16;

/** Fields behind those that the header names. */
export interface LongRows {
  readonly further: number;
  readonly remark: Remark;
}

/**
 * What rows with more fields than the header have behind it; undefined where there are none.
 * @throws NoTableError where such a row does not fit below the header: a field of it is divided.
 */
export function longRows(
  records: readonly CsvRecord[],
  width: number,
  file: string,
): LongRows | undefined {
  const long = records.filter(({ fields }) => fields.length > width);
  if (long.length === 0) return undefined;
  const further = Math.max(...long.map(({ fields }) => fields.length)) - width;
  const others = records.filter(({ fields }) => fields.length <= width);
  const numeric = Array.from({ length: width }, (_, i) => areNumbers(others, i));
  for (const { fields, line } of long) {
    const at = numeric.findIndex((isNumeric, i) => isNumeric && !isValue(fields[i] ?? ""));
    if (at < 0 && further <= MOST_FURTHER) continue;
    throw new NoTableError(
      `the row has ${fields.length} fields and the header ${width}: put quotes around fields that hold the delimiter, or ` +
        "name all columns in the header",
      { file, line, column: at < 0 ? width + 1 : at + 1 },
    );
  }
  const isEmpty = long.every(({ fields }) =>
    fields.slice(width).every((field) => field.trim() === ""),
  );
  return {
    further,
    remark: {
      isSure: isEmpty,
      says: `${long.length} rows have more fields than the header; the further ones are left out`,
      why: isEmpty
        ? "they are empty"
        : "the header has no name for them, and the others fit below it",
    },
  };
}

function areNumbers(records: readonly CsvRecord[], index: number): boolean {
  const filled = records.filter(({ fields }) => (fields[index] ?? "").trim() !== "");
  const values = filled.filter(({ fields }) => isValue(fields[index] ?? ""));
  return filled.length > 0 && values.length > 0.9 * filled.length;
}

function isValue(cell: string): boolean {
  return /number|quantity|clock|empty/.test(cellKind(cell)) || failureOf(cell.trim()) !== undefined;
}
