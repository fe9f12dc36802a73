/** A statement that ran longer than it may, and was ended by the server; the connection goes on. */
export class StatementTimeoutError extends Error {
  override readonly name = "StatementTimeoutError";
  readonly code = "STATEMENT_TIMEOUT";
  constructor(seconds: number, options?: ErrorOptions) {
    super(`a statement was ended after ${seconds} s, which is as long as it may run`, options);
  }
}
