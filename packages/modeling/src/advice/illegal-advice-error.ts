import { InputError } from "../space/index.ts";

/** Why advice is refused. */
export type AdviceFault =
  | "ADVICE_BUDGET"
  | "ADVICE_OBJECTIVES"
  | "ADVICE_BOUND"
  | "CONTRADICTORY_BOUNDS"
  | "ADVICE_MEASURED"
  | "NO_CANDIDATES"
  | "ADVICE_SOURCES"
  | "FOREIGN_SOURCE"
  | "UNIT_MISMATCH";

/** A question that no advice answers: its budget, its bounds, what is measured, or a source that is named. */
export class IllegalAdviceError extends InputError {
  readonly code: AdviceFault;
  constructor(code: AdviceFault, message: string) {
    super(message);
    this.code = code;
  }
}
