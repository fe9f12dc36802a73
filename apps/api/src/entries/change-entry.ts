import { type Database, entryWriter } from "@perfatlas/db";
import type { Actor } from "../access/actor-of.ts";
import { ForbiddenError } from "../errors/errors.ts";
import { namedEntry } from "./compare-entry.ts";
import { SubmissionError } from "./submit-predictions.ts";

/** Who changes which entry, and why. */
export interface EntryAct {
  readonly name: string;
  readonly revision: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** Legal changes of state: an operator's, the author's, and an operator's doubt. */
const CHANGES = {
  reproduce: { from: "unverified", to: "reproduced" },
  verify: { from: "reproduced", to: "verified" },
} as const;

/**
 * Changes the state of an entry. Who may reproduce is checked by the caller; only its author verifies.
 * @throws SubmissionError for another state than the one before, an unknown entry, and an operator's run without a
 * word about it; ForbiddenError.
 */
export async function changeEntry(
  database: Database,
  change: keyof typeof CHANGES,
  { name, revision, actor, reason }: EntryAct,
): Promise<number> {
  const { from, to } = CHANGES[change];
  const entry = await namedEntry(database, name, revision);
  if (change === "verify" && entry.tokenId !== actor.tokenId) {
    throw new ForbiddenError(
      `only the author of ${name}@${revision} can say that the run was right`,
    );
  }
  if (change === "reproduce" && reason.trim() === "") {
    const message = "say in `reason` what was run and how far the errors were apart";
    throw new SubmissionError("BAD_ENTRY", message);
  }
  const isChanged = await database.transaction((handle) =>
    entryWriter.transit(handle, {
      strategyId: entry.strategyId,
      ...{ from, to, reason, tokenId: actor.tokenId, actor: actor.name },
    }),
  );
  if (isChanged) return entry.strategyId;
  throw new SubmissionError(
    "ENTRY_SETTLED",
    `${name}@${revision} is ${entry.state}; ${to} is what ${from} becomes`,
  );
}

/**
 * Takes an entry away with what it predicted: its author's as long as nobody has reproduced it, else an operator's.
 * @throws SubmissionError for an unknown entry, ForbiddenError.
 */
export async function removeEntry(
  database: Database,
  { name, revision, actor, isCurator }: EntryAct & { readonly isCurator: boolean },
): Promise<void> {
  const entry = await namedEntry(database, name, revision);
  const isOwn = entry.tokenId === actor.tokenId && entry.state === "unverified";
  if (!isOwn && !isCurator) {
    throw new ForbiddenError(
      `${name}@${revision} can be removed by its author while it is unverified, and by curators`,
    );
  }
  await database.transaction((handle) => entryWriter.remove(handle, entry.strategyId, actor));
}
