import { InputError, type Place } from "@perfatlas/modeling/space";

/** More columns, or cells of one row, than any table of measurements has. */
export class TooManyColumnsError extends InputError {
  readonly code = "TOO_MANY_COLUMNS";
}

/** Columns of a file, or named cells of one of its rows, at most. */
const MAX_COLUMNS = 100_000;

/** @throws TooManyColumnsError, asked while columns are collected so that no memory is taken for them. */
export function requireColumnCount(count: number, place: Place): void {
  if (count <= MAX_COLUMNS) return;
  throw new TooManyColumnsError(
    `there are more than ${MAX_COLUMNS} columns, which is the limit; export those that are options or metrics`,
    place,
  );
}
