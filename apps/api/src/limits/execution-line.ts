import { RefusalError } from "../errors/refusal-error.ts";
import { SharedLine } from "../line/shared-line.ts";

/** Milliseconds that a request waits for its turn. */
const PATIENCE_MS = 5000;

/** Requests that are answered at once, and that wait. The callers take turns. */
export class ExecutionLine {
  readonly #line: SharedLine;

  /** `running`: requests that are answered at once; the database has connections for more. */
  constructor(running: number) {
    this.#line = new SharedLine({
      running,
      waitingOfOne: 60,
      waitingOfAll: 240,
      patience: PATIENCE_MS,
      what: "requests",
      refuse: (message) =>
        new RefusalError("OVERLOADED", message, { headers: { "retry-after": "2" } }),
    });
  }

  /**
   * Resolves when it is the caller's turn, with what must be called when the request is answered.
   * @throws RefusalError OVERLOADED; the reason of the signal, which ends the waiting.
   */
  enter(caller: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const stay = () => new Promise<void>((leave) => resolve(leave));
      this.#line.take(caller, stay, signal).catch(reject);
    });
  }
}
