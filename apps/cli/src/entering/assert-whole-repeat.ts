import { PredictionFileError } from "./prediction-file-error.ts";
import type { SentRepeat } from "./send-predictions.ts";

/**
 * Checks that a repeat predicts every test row once and no other.
 * @throws PredictionFileError naming the first row that is wrong.
 */
export function assertWholeRepeat(
  budget: number,
  { repeat, rows }: SentRepeat,
  test: readonly number[],
): void {
  const place = `budget ${budget}, repeat ${repeat}`;
  const wanted = new Set(test);
  const seen = new Set<number>();
  for (const row of rows) {
    if (!wanted.has(row)) {
      throw new PredictionFileError("STRANGE_ROW", `${place}: row ${row} is no test row`);
    }
    if (seen.has(row)) {
      throw new PredictionFileError("DOUBLED_ROW", `${place}: row ${row} is predicted twice`);
    }
    seen.add(row);
  }
  const missing = test.find((row) => !seen.has(row));
  if (missing === undefined) return;
  throw new PredictionFileError(
    "MISSING_ROW",
    `${place}: row ${missing} is not predicted; ${seen.size} of ${test.length} test rows are`,
  );
}
