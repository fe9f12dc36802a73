import { InputError, type Place } from "@perfatlas/modeling/space";

/** A design that the space cannot carry. */
export class DesignError extends InputError {
  readonly code = "ILLEGAL_DESIGN";
  constructor(message: string, place: Place = {}) {
    super(message, place);
  }
}
