import { InputError } from "@perfatlas/modeling/space";

/** A text with U+0000 or half of a surrogate pair, which PostgreSQL has no place for. */
export class UnstorableTextError extends InputError {
  readonly code = "NUL";
  constructor() {
    super(
      "a text holds the character U+0000 or half of a surrogate pair, which the registry cannot store; leave it out",
    );
  }
}
