import {
  type ContributionRow,
  contributionReader,
  type Database,
  seeingAll,
  THE_INSTANCE,
} from "@perfatlas/db";
import { withdrawIn } from "./change-state.ts";

/** When a draft is over. */
export interface DraftTerm {
  /** Days in which neither a part came nor its state changed. */
  readonly days: number;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/**
 * Withdraws the drafts to which nothing has come for so many days, each in a transaction, as the instance: their
 * parts go, their records stay. How many there were.
 */
export async function expireDrafts(database: Database, { days, now }: DraftTerm): Promise<number> {
  const since = new Date(now.getTime() - days * DAY_MS);
  let count = 0;
  for (const draft of await contributionReader.idleDrafts(seeingAll(database), since)) {
    if (
      await expire(
        database,
        draft,
        since,
        `nothing came for ${days === 1 ? "a day" : `${days} days`}`,
      )
    )
      count++;
  }
  return count;
}

/** False for a draft to which something has come meanwhile, or that is none any more. */
async function expire(
  database: Database,
  contribution: ContributionRow,
  since: Date,
  reason: string,
): Promise<boolean> {
  return await database.transaction(async (handle) => {
    // Parts are stored under a lock of the same row: one that comes now finds the draft over, or keeps it.
    await contributionReader.lock(handle, contribution.id);
    const idle = await contributionReader.idleDrafts(seeingAll(handle), since, [contribution.id]);
    if (idle.length === 0) return false;
    await withdrawIn(handle, { contribution, actor: THE_INSTANCE, reason });
    return true;
  });
}
