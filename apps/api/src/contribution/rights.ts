import type { ContributionRow } from "@perfatlas/db";
import { type Actor, actorOf } from "../access/actor-of.ts";
import { assertScope } from "../access/assert-scope.ts";
import type { Caller } from "../access/caller.ts";
import { ForbiddenError, NotFoundError } from "../errors/errors.ts";

interface Asked {
  readonly caller: Caller;
}

/** @throws UnauthenticatedError, ForbiddenError when the caller may not judge contributions. */
export function assertCurator(asked: Asked): Actor {
  assertScope(asked, "curate");
  return actorOf(asked);
}

/** @throws UnauthenticatedError, ForbiddenError when the caller may not contribute. */
export function assertContributor(asked: Asked): Actor {
  assertScope(asked, "contribute");
  return actorOf(asked);
}

/**
 * The contribution, if it is the caller's own.
 * @throws NotFoundError where the caller may not see it, as where there is none; ForbiddenError for that of
 * somebody else.
 */
export function ownOf(row: ContributionRow | undefined, { tokenId }: Actor): ContributionRow {
  if (row === undefined) {
    throw new NotFoundError("there is no such contribution, or it is not yours to see");
  }
  if (row.tokenId === tokenId) return row;
  throw new ForbiddenError(
    "the contribution belongs to somebody else: send the token that made it, or one with the scope curate to accept, " +
      "reject or retract it",
  );
}
