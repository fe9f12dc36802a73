import { InputError } from "@perfatlas/modeling/space";

/** Options that do not go together, or that cannot be read. */
export class UsageError extends InputError {
  readonly code = "USAGE";
}
