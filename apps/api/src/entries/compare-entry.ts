import { type Database, type EntryRow, entryReader } from "@perfatlas/db";
import { judgePredictions, SubmissionError, type SubmittedCell } from "./submit-predictions.ts";

/** How predictions differ from those that an entry has. */
export interface EntryDifference {
  readonly repeatCount: number;
  readonly missingCount: number;
  /** Null: there is no repeat that both have. */
  readonly largestDifferencePercent: number | null;
  readonly isIdentical: boolean;
}

/**
 * Compares an operator's run with what an entry predicted, and stores nothing.
 * @throws as `judgePredictions`.
 */
export async function compareEntry(
  database: Database,
  { strategyId }: Pick<EntryRow, "strategyId">,
  cell: SubmittedCell,
): Promise<EntryDifference> {
  const { task, repeats } = await judgePredictions(database, cell);
  const { budget, digest } = cell;
  const stored = await entryReader.predictions(database, {
    ...{ strategyId, taskId: task.row.id, budget, digest },
  });
  let repeatCount = 0;
  let largest: number | null = null;
  let isIdentical = true;
  for (const one of stored) {
    const again = repeats.find(({ repeat }) => repeat === one.repeat);
    if (again === undefined) continue;
    repeatCount++;
    const [first, second] = [one.mapePercent, again.errors.mapePercent];
    const difference =
      first === null || second === null
        ? 0
        : (100 * Math.abs(first - second)) / Math.max(first, Number.MIN_VALUE);
    largest = Math.max(largest ?? 0, difference);
    isIdentical &&=
      JSON.stringify([one.rows, one.predicted]) === JSON.stringify([again.rows, again.predicted]);
  }
  return {
    repeatCount,
    missingCount: stored.length - repeatCount,
    largestDifferencePercent: largest,
    isIdentical: isIdentical && repeatCount > 0,
  };
}

/** @throws SubmissionError when there is no entry of that name and revision. */
export async function namedEntry(
  database: Database,
  name: string,
  revision: string,
): Promise<EntryRow> {
  const entry = await entryReader.byName(database, name, revision);
  if (entry !== undefined) return entry;
  throw new SubmissionError("UNKNOWN_ENTRY", `there is no entry "${name}@${revision}"`);
}
