import type { NextFunction, Request, Response } from "express";
import type { Report } from "../log/error-log.ts";
import { errorFormatter } from "./error-formatter.ts";
import { ArgumentError, ForbiddenError, NotFoundError } from "./errors.ts";
import { RefusalError } from "./refusal-error.ts";

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** A file whose address was good: a version in it has been retracted. */
export class RetractedError extends NotFoundError {}

/** Answers what was thrown while a file was made or sent, with its status and as GraphQL answers errors. */
export function answerFileError(report: Report) {
  const format = errorFormatter(report);
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    // Whoever went away asks for nothing any more.
    if (response.headersSent || request.destroyed) {
      if (!request.destroyed) format({ message: "" }, error);
      response.destroy();
      return;
    }
    const isUnlicensed = error instanceof ArgumentError && error.code === "UNLICENSED";
    const thrown = isUnlicensed
      ? new ForbiddenError(error.message)
      : error instanceof URIError
        ? new ArgumentError("BAD_ADDRESS", "the address has a % that is no escape")
        : error;
    const told = format({ message: thrown instanceof Error ? thrown.message : "" }, thrown);
    if (error instanceof RefusalError) {
      const { http } = error.extensions as { readonly http: { headers: Map<string, string> } };
      for (const [name, value] of http.headers) response.set(name, value);
    }
    const isGone = error instanceof RetractedError;
    response
      .status(isGone ? 410 : (STATUS[String(told.extensions?.code)] ?? 500))
      .set("cache-control", "no-store")
      .json({ errors: [told] });
  };
}
