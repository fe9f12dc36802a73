import { RefusalError } from "../errors/refusal-error.ts";

/** What an answer ends with that was not ready within so many seconds. */
export function lateRefusal(seconds: number): RefusalError {
  const message = `the answer was not ready within ${seconds} s; ask for less at once`;
  return new RefusalError("DEADLINE", message);
}
