import { InputError } from "../space/index.ts";

/** A set of responses that has no distribution to speak of. */
export class EmptyResponsesError extends InputError {
  readonly code = "EMPTY_RESPONSES";
}

/**
 * The values that are finite, in their order: neither failed (NaN) nor cut off (`censoredCount`).
 * @throws EmptyResponsesError when there is none.
 */
export function finiteValues(values: ArrayLike<number>): Float64Array {
  const finite = Float64Array.from(values).filter((value) => Number.isFinite(value));
  if (finite.length > 0) return finite;
  throw new EmptyResponsesError("a distribution needs at least one finite response");
}
