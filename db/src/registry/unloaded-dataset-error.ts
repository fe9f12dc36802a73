import { InputError } from "@perfatlas/modeling/space";

/** A data set, or a metric of it, that the registry does not hold. */
export class UnloadedDatasetError extends InputError {
  readonly code = "UNKNOWN_DATASET";
}
