import { InputError } from "../space/index.ts";

/** A sample that cannot determine a predictor: empty, not finite, or short of what the learner needs. */
export class DegenerateSampleError extends InputError {
  readonly code = "DEGENERATE_SAMPLE";
}
