import { InputError } from "@perfatlas/modeling/space";

/** A text that is no table of measurements. */
export class NoTableError extends InputError {
  readonly code = "NO_TABLE";
}
