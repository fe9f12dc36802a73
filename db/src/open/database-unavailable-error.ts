/**
 * PostgreSQL cannot be reached, sends everybody away, does not answer, or went away in the middle; or
 * the embedded database died.
 * Nobody's input is at fault; the same may succeed a moment later.
 */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
  readonly code: string = "DATABASE_UNAVAILABLE";
}
