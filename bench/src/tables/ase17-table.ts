import { readFileSync } from "node:fs";
import { type Matrix, numberAt } from "@perfatlas/modeling/space";
import { MIRROR } from "./sempl-table.ts";

/** Options and one response of an ASE'17 file. x: n×p; y: n positive values. */
export interface Table {
  readonly x: Matrix;
  readonly y: Float64Array;
}

/** Rows of a file with a positive response; at most `rowCountMax`. */
export function ase17Table(
  file: string,
  optionCount: number,
  response: number,
  rowCountMax = Number.POSITIVE_INFINITY,
): Table {
  const path = `${MIRROR}/pooyanjamshidi/ase17/data/processed/${file}`;
  const rows = readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").map(Number))
    .filter((row) => numberAt(row, response) > 0)
    .slice(0, rowCountMax);
  const data = Float64Array.from({ length: rows.length * optionCount }, (_, at) => {
    return numberAt(rows[Math.floor(at / optionCount)] as number[], at % optionCount);
  });
  return {
    x: { rows: rows.length, columns: optionCount, data },
    y: Float64Array.from(rows, (row) => numberAt(row, response)),
  };
}

/** The table as arrays, for other programs. */
export function asLists({ x, y }: Table): { x: number[][]; y: number[] } {
  return {
    x: Array.from({ length: x.rows }, (_, i) =>
      Array.from(x.data.subarray(i * x.columns, (i + 1) * x.columns)),
    ),
    y: Array.from(y),
  };
}
