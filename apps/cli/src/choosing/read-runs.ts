import { plainCsvRows } from "@perfatlas/db/importers";
import { UsageError } from "../usage-error.ts";

/** What earlier workloads took, as a table says it. */
export interface RunTable {
  readonly hardware: readonly string[];
  /** One array per workload, one run time in seconds per hardware; NaN where not run, infinite where cut off. */
  readonly seconds: readonly Float64Array[];
  /** One per workload: variants of one thing are of one group. */
  readonly groups: readonly string[];
}

/** Columns that are no hardware. */
const NAMES: readonly string[] = ["workload", "group"];

/**
 * Reads a CSV file with a line for each workload and a column for each hardware, in seconds; empty: not run, "inf": cut
 * off. The columns workload and group name the line, where they are there.
 * @throws UsageError with the line of what is no run time.
 */
export async function readRuns(file: string): Promise<RunTable> {
  let hardware: readonly string[] = [];
  const seconds: Float64Array[] = [];
  const groups: string[] = [];
  const records = plainCsvRows(file, (header) => {
    hardware = header.filter((name) => !NAMES.includes(name));
  });
  for await (const record of records) {
    const line = seconds.length + 2;
    groups.push(record.group ?? record.workload ?? String(line));
    seconds.push(
      Float64Array.from(hardware, (name) =>
        secondsOf(record[name] ?? "", `${file}, line ${line}, ${name}`),
      ),
    );
  }
  if (hardware.length < 2 || seconds.length === 0) {
    throw new UsageError(
      `${file} must have a line for each workload and a column for each of two or more machines, in seconds`,
    );
  }
  return { hardware, seconds, groups };
}

function secondsOf(text: string, place: string): number {
  const cell = text.trim();
  if (cell === "") return Number.NaN;
  if (/^inf(inity)?$/i.test(cell)) return Number.POSITIVE_INFINITY;
  const value = Number(cell);
  if (value > 0) return value;
  throw new UsageError(
    `${place}: "${cell.slice(0, 40)}" is no run time; legal are seconds above 0, nothing (not run) and inf (cut off)`,
  );
}
