import type { Failure } from "@perfatlas/modeling/space";
import type { Handle } from "../open/database.ts";

/** Characters of a reason that are kept. */
const REASON_LENGTH = 300;
/** Kinds of failure that uploads may bring: ids are small integers, and imports need some too. */
const MOST = 20_000;
const REST = "one of many reasons";

/** Key of a failure in `failureIds`. */
export function failureKey({ status, reason, limit }: Failure): string {
  return `${status} ${limit ?? ""} ${reason}`;
}

/**
 * Ids of failures by `failureKey`. Only new ones are inserted: an insert that ends in a conflict would
 * use up an id. Once there are 20,000 kinds, further reasons of a status become one.
 */
export async function failureIds(
  handle: Handle,
  failures: readonly Failure[],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  const distinct = new Map(failures.map((failure) => [failureKey(failure), failure]));
  if (distinct.size === 0) return ids;
  const { count } = await handle.kysely
    .selectFrom("failure")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const isFull = count + distinct.size > MOST;
  for (const [key, { reason, ...failure }] of distinct) {
    const kept = { ...failure, reason: Array.from(reason).slice(0, REASON_LENGTH).join("") };
    const id = await findFailure(handle, kept);
    if (id !== undefined) ids.set(key, id);
    else ids.set(key, await addFailure(handle, isFull ? { ...failure, reason: REST } : kept));
  }
  return ids;
}

async function findFailure(handle: Handle, { status, reason, limit }: Failure) {
  const row = await handle.kysely
    .selectFrom("failure")
    .where("status", "=", status)
    .where("reason", "=", reason)
    .where("limit_value", "is not distinct from", limit ?? null)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}

async function addFailure(handle: Handle, failure: Failure): Promise<number> {
  const known = await findFailure(handle, failure);
  if (known !== undefined) return known;
  const { id } = await handle.kysely
    .insertInto("failure")
    .values({ status: failure.status, reason: failure.reason, limit_value: failure.limit ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
