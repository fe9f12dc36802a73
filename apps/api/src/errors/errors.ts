import { InputError } from "@perfatlas/modeling/space";

/** Something that the request names does not exist. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
}

/** The request needs a key or token and carries none, or one that is no longer good. */
export class UnauthenticatedError extends Error {
  override readonly name = "UnauthenticatedError";
}

/** The request carries a key or token that does not allow what it asks for. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
}

/** An argument that the schema's types admit and the API does not. `code` becomes the reason. */
export class ArgumentError extends InputError {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, {}, options);
    this.code = code;
  }
}
