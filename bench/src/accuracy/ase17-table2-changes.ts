import { existsSync, readFileSync } from "node:fs";
import { type Matrix, numberAt } from "@perfatlas/modeling/space";
import { MIRROR } from "../tables/sempl-table.ts";

/** A system of Table II whose measurements are public as they were used. */
export type TableIISystem = "SPEAR" | "SQLite" | "x264";

/** One environmental change of Table II (Jamshidi et al., ASE 2017) with its measurements. */
export interface EnvironmentalChange {
  readonly system: TableIISystem;
  /** As printed: "ec1", …; numbered anew in each system. */
  readonly name: string;
  /** Printed figures by metric, "M1" … "M18"; a cell without a figure is left out. */
  readonly printed: ReadonlyMap<string, string>;
  /** All configurations, n×p of zeros and ones. */
  readonly x: Matrix;
  /** n mean times in seconds (SPEAR, x264) or microseconds per operation (SQLite). */
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly isValidSource: readonly boolean[];
  readonly isValidTarget: readonly boolean[];
}

/** Share of best and worst configurations, and what counts as valid, by the authors' scripts. */
export const tableIISystems = {
  SPEAR: { optionCount: 14, share: 0.2, isValid: (value: number) => value < 5 },
  x264: { optionCount: 16, share: 0.1, isValid: (value: number) => value > 0 },
  SQLite: { optionCount: 14, share: 0.1, isValid: (value: number) => value < 1000 },
} as const;

const PUBLISHED = `${MIRROR}/published/ase17-table2.csv`;

const dataFile = (system: TableIISystem): string =>
  `${MIRROR}/pooyanjamshidi/ase17/data/processed/${system.toLowerCase()}.csv`;

/** Whether the mirror holds the printed figures and the measurements of that system. */
export function hasTableII(system: TableIISystem): boolean {
  return existsSync(PUBLISHED) && existsSync(dataFile(system));
}

/** The changes of one system, in the order of the table. */
export function tableIIChanges(system: TableIISystem): readonly EnvironmentalChange[] {
  const { optionCount, isValid } = tableIISystems[system];
  const [, ...lines] = linesOf(dataFile(system));
  const rows = lines.map((line) => Float64Array.from(line.split(","), Number));
  const x = {
    rows: rows.length,
    columns: optionCount,
    data: Float64Array.from(rows.flatMap((row) => [...row.subarray(0, optionCount)])),
  };
  const [header, ...changes] = linesOf(PUBLISHED).map(cells);
  return changes
    .map((row) => new Map(row.map((cell, at) => [header?.[at] ?? "", cell])))
    .filter((row) => row.get("system") === system)
    .map((row): EnvironmentalChange => {
      const response = (side: string): Float64Array =>
        Float64Array.from(rows, (all) => numberAt(all, Number(row.get(`${side}_col_1based`)) - 1));
      const source = response("source");
      const target = response("target");
      return {
        system,
        name: row.get("ec") as string,
        printed: new Map([...row].filter(([name, cell]) => /^M\d+$/.test(name) && cell !== "N/A")),
        x,
        source,
        target,
        isValidSource: Array.from(source, isValid),
        isValidTarget: Array.from(target, isValid),
      };
    });
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
}

/** Cells of a line of comma-separated values, some of them quoted. */
function cells(line: string): readonly string[] {
  return Array.from(line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g), ([, cell]) =>
    (cell as string).replaceAll('"', ""),
  );
}
