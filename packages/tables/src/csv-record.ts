import { InputError, type Place } from "@perfatlas/modeling/space";

/** One row of a file, split into its fields. Lines count from 1, the header included. */
export interface CsvRecord {
  /** Has no element where the row has no such cell. */
  readonly fields: readonly string[];
  readonly line: number;
  /** A further repeat of the row before: no row of the file of its own. */
  readonly isRepeat?: boolean;
  /** What the fields are called in errors, where they have no position. */
  readonly names?: readonly string[];
}

/** Bytes that one record may have; longer ones are not tables of measurements. */
export const MAX_RECORD_BYTES = 1 << 20;

/** Quotes that do not close, or close in the middle of a field. */
export class MalformedCsvError extends InputError {
  readonly code = "MALFORMED_CSV";
}

/** A line above `MAX_RECORD_BYTES`. */
export class LineTooLongError extends InputError {
  readonly code = "LINE_TOO_LONG";
  constructor(place: Place) {
    super(`a line is longer than ${MAX_RECORD_BYTES} bytes, which is the limit`, place);
  }
}
