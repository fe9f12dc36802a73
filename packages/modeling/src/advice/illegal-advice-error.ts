import { InputError } from "../space/index.ts";

/** Why advice is refused. */
export type AdviceFault =
  | "ADVICE_BUDGET"
  | "ADVICE_OBJECTIVES"
  | "CONTRADICTORY_BOUNDS"
  | "NO_CANDIDATES"
  | "FOREIGN_SOURCE"
  | "UNIT_MISMATCH";

/** A question that no advice answers: its budget, its bounds, or a source that is named. */
export class IllegalAdviceError extends InputError {
  readonly code: AdviceFault;
  constructor(code: AdviceFault, message: string) {
    super(message);
    this.code = code;
  }
}
