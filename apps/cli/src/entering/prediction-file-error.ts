import { InputError } from "@perfatlas/modeling/space";

/** Predictions that are not those of the task; `code` says in which respect. */
export class PredictionFileError extends InputError {
  readonly code:
    | "BAD_CSV"
    | "BAD_INTERVAL"
    | "DOUBLED_ROW"
    | "MISSING_ROW"
    | "NOT_FINITE"
    | "STRANGE_ROW"
    | "TOO_MANY_ROWS"
    | "UNKNOWN_BUDGET"
    | "UNKNOWN_REPEAT";
  constructor(code: PredictionFileError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
