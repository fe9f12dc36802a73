import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { errorFormatter } from "./error-formatter.ts";

/** What was thrown, as an answer lists it: what Apollo Server does for its own answers. */
export function formattedError(
  format: ReturnType<typeof errorFormatter>,
  thrown: unknown,
): GraphQLFormattedError {
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError(thrown instanceof Error ? thrown.message : String(thrown));
  const code = error.extensions.code ?? "INTERNAL_SERVER_ERROR";
  return format({ ...error.toJSON(), extensions: { ...error.extensions, code } }, thrown);
}
