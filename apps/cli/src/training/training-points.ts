import { readPlainCsv } from "@perfatlas/db/importers";
import type { TrainingPoint } from "@perfatlas/modeling/analysis";
import { givenText } from "../files/given-text.ts";
import { UsageError } from "../usage-error.ts";

const FIGURES = ["workers", "iteration", "seconds", "loss"] as const;

/**
 * What was logged of training runs: a CSV file with the columns algorithm, workers, iteration, seconds and loss; others
 * are not read.
 * @throws UsageError for a file that cannot be read or lacks a column, or a cell that is no number.
 */
export function trainingPoints(file: string): readonly TrainingPoint[] {
  const { names: columns, rows } = readPlainCsv(givenText(file), file);
  const lacking = ["algorithm", ...FIGURES].find((name) => !columns.includes(name));
  if (lacking !== undefined) {
    throw new UsageError(
      `${file} has no column ${lacking}; it has ${columns.join(", ")}, and algorithm, ${FIGURES.join(", ")} are needed`,
    );
  }
  if (rows.length === 0)
    throw new UsageError(`${file} has no rows; log a row per look at the loss`);
  return rows.map((row, i) => {
    const [workers, iteration, seconds, loss] = FIGURES.map((name) =>
      numberOf(row[name] ?? "", `${file}, row ${i + 1}, ${name}`),
    ) as [number, number, number, number];
    return { algorithm: row.algorithm ?? "", workers, iteration, seconds, loss };
  });
}

function numberOf(cell: string, place: string): number {
  const value = Number(cell);
  if (cell.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(
    `"${cell}" is no number (${place}); leave out rows of a run that diverged or was not looked at`,
  );
}
