import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { DatabaseUnavailableError, StatementTimeoutError, StorageNodeError } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Report } from "../log/error-log.ts";
import { ForbiddenError, NotFoundError, UnauthenticatedError } from "./errors.ts";
import { RefusalError } from "./refusal-error.ts";
import { UnstorableTextError } from "./unstorable-text-error.ts";

/** Codes that an answer's `extensions.code` can have; docs/errors.md explains each. */
export const ERROR_CODES = [
  "ANSWER_TOO_LARGE",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "DEADLINE",
  "EXPORT_FAILED",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "NOT_FOUND",
  "OPERATION_RESOLUTION_FAILURE",
  "OVERLOADED",
  "PERSISTED_QUERY_NOT_FOUND",
  "RATE_LIMITED",
  "TOO_COSTLY",
  "UNAUTHENTICATED",
  "UNAVAILABLE",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The function that Apollo Server calls for each error of an answer. An error that no rule knows
 * leaves without its message: it is given to `report` under the incident number that the answer shows.
 */
export function errorFormatter(report: Report) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    const error = hasNul(cause) ? new UnstorableTextError() : cause;
    if (error instanceof RefusalError) {
      const { http: _, ...extensions } = error.extensions;
      return { ...formatted, message: error.message, extensions };
    }
    if (error instanceof InputError) {
      const extensions = { code: "BAD_USER_INPUT", reason: error.code, place: error.place };
      return { ...formatted, message: error.message, extensions };
    }
    if (formatted.extensions?.code === "GRAPHQL_PARSE_FAILED" && isOverflow(error)) {
      const message = "the query has brackets within brackets deeper than can be read";
      return { message, extensions: { code: "GRAPHQL_PARSE_FAILED" } };
    }
    if (isUnavailable(error)) {
      report("database", error);
      const node = nodeOf(error);
      if (node !== undefined) {
        const message = `the storage node "${node}" does not answer as it should at the moment; what does not lie on it can be read`;
        return { ...formatted, message, extensions: { code: "UNAVAILABLE", node } };
      }
      const message = "the database does not answer at the moment; try again in a few seconds";
      return { ...formatted, message, extensions: { code: "UNAVAILABLE" } };
    }
    const code = codeOf(error) ?? formatted.extensions?.code;
    if (typeof code === "string" && isClientCode(code)) {
      const reason = formatted.extensions?.reason;
      const extensions = typeof reason === "string" ? { code, reason } : { code };
      return { ...formatted, extensions };
    }
    if (isOfRequest(error)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
    const incident = randomUUID();
    report(incident, error);
    return {
      ...formatted,
      message: `internal error; the server's log has it under ${incident}`,
      extensions: { code: "INTERNAL_SERVER_ERROR", incident },
    };
  };
}

/** Whether the parser ran out of stack, as Apollo Server wraps it. */
function isOverflow(error: unknown): boolean {
  return error instanceof GraphQLError
    ? isOverflow(error.originalError)
    : error instanceof RangeError;
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof NotFoundError) return "NOT_FOUND";
  if (error instanceof UnauthenticatedError) return "UNAUTHENTICATED";
  if (error instanceof ForbiddenError) return "FORBIDDEN";
  // Only what graphql itself throws keeps its code: a resolver's GraphQLError is not ours.
  return error instanceof GraphQLError ? undefined : "INTERNAL_SERVER_ERROR";
}

/** The storage node that does not answer, when it is one. */
function nodeOf(error: unknown): string | undefined {
  const cause = causeOf(error);
  return cause instanceof StorageNodeError ? cause.node : undefined;
}

/** Also when it was thrown before the document was looked at, which wraps it once more. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : error;
}

function isUnavailable(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof DatabaseUnavailableError || cause instanceof StatementTimeoutError;
}

/** What graphql itself says before it runs anything, such as of variables with too many faults. */
function isOfRequest(error: unknown): boolean {
  const isOwn = error instanceof GraphQLError && error.originalError === undefined;
  return isOwn && error.path === undefined;
}

/** PostgreSQL takes any text but one with U+0000: character_not_in_repertoire, in jsonb 22P05. */
function hasNul(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "22021" || code === "22P05";
}

function isClientCode(code: string): boolean {
  return code !== "INTERNAL_SERVER_ERROR" && ERROR_CODES.some((known) => known === code);
}
