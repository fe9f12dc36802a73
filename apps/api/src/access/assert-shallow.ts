import { GraphQLError } from "graphql";
import { VALUE_DEPTH_LIMIT } from "./limits.ts";

/**
 * Refuses variables of lists and objects within each other beyond the limit of a document's own values: what walks
 * them calls itself for each level.
 * @throws GraphQLError BAD_USER_INPUT.
 */
export function assertShallow(variables: Readonly<Record<string, unknown>>): void {
  const deep = Object.entries(variables).find(([, value]) => isTooDeep(value));
  if (deep === undefined) return;
  const message = `variable "$${deep[0]}" has more than ${VALUE_DEPTH_LIMIT} lists and objects within each other`;
  throw new GraphQLError(message, {
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}

/** Level by level, without calling itself. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= VALUE_DEPTH_LIMIT; depth++) {
    level = level.flatMap((each) =>
      each !== null && typeof each === "object" ? Object.values(each) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
