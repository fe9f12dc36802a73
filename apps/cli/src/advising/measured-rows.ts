import { readFileSync } from "node:fs";
import { readPlainCsv } from "@perfatlas/db/importers";
import { UsageError } from "../usage-error.ts";

/** A measured configuration as the registry is told of it. */
export interface MeasuredRow {
  readonly configuration: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * Rows of a CSV file with a column per option and per metric: a cell of a metric that is empty says that the
 * configuration failed, and one of an option that it is not active. The same configuration may stand several times.
 * @throws UsageError for a file without a metric's column, or a value that is no number.
 */
export function measuredRows(file: string, metrics: readonly string[]): readonly MeasuredRow[] {
  const rows = readPlainCsv(readText(file), file);
  const names = Object.keys(rows[0] ?? {});
  if (rows.length > 0 && !names.some((name) => metrics.includes(name))) {
    throw new UsageError(`${file} has no column of a metric; metrics are ${metrics.join(", ")}`);
  }
  return rows.map((row, i) => {
    const cells = Object.entries(row).filter(([, cell]) => cell !== "");
    return {
      configuration: Object.fromEntries(cells.filter(([name]) => !metrics.includes(name))),
      values: Object.fromEntries(
        cells
          .filter(([name]) => metrics.includes(name))
          .map(([name, cell]) => [name, numberOf(cell, `${file}, row ${i + 1}, ${name}`)]),
      ),
    };
  });
}

function numberOf(cell: string, place: string): number {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  throw new UsageError(`"${cell}" is no number (${place}); leave the cell of a failure empty`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
