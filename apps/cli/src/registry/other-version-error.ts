import { InputError } from "@perfatlas/modeling/space";

/** A registry with a schema of before: its own program serves it, and this one may not change it unasked. */
export class OtherVersionError extends InputError {
  readonly code = "OTHER_VERSION";
  constructor(pending: readonly string[]) {
    super(
      `the registry lacks ${pending.join(", ")}, which this program needs: start the program that serves it, or ` +
        "bring it up to date with `perfatlas migrate` once nothing else uses it",
    );
  }
}
