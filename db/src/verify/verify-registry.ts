import { readMigrations } from "../migrate/read-migrations.ts";
import type { Database } from "../open/database.ts";
import { DatabaseUnavailableError } from "../open/database-unavailable-error.ts";
import { StorageError } from "../open/storage-error.ts";
import { StorageNodeError } from "../open/storage-node-error.ts";
import type { Check, Finding } from "./check.ts";
import { checks } from "./checks/index.ts";

/** What one check of a registry found. */
export interface VerifiedPart extends Required<Finding> {
  readonly name: string;
  readonly seconds: number;
}

/** How much is looked at. */
export interface VerifyOptions {
  /** Only what costs milliseconds. */
  readonly isQuick?: boolean;
  /** Told of each part as it is done. */
  readonly onPart?: (part: VerifiedPart) => void;
}

/** Faults of one kind that are named; the others are counted. */
const NAMED = 20;
const LONG = { statementSeconds: 24 * 3600 };

/**
 * Looks whether a registry is what it says it is, and writes nothing. A part that cannot be read is a
 * fault of it, and the next one is looked at.
 * @throws DatabaseUnavailableError when the database answers no more.
 */
export async function verifyRegistry(
  database: Database,
  { isQuick = false, onPart = () => {} }: VerifyOptions = {},
): Promise<readonly VerifiedPart[]> {
  const parts: VerifiedPart[] = [];
  const isNewest = await hasNewestSchema(database);
  for (const check of checks) {
    if ((isQuick && !check.isQuick) || (check.needsNewestSchema && !isNewest)) continue;
    const begun = performance.now();
    const { looked, faults, notes = [] } = await findingOf(database, check);
    const named = faults.slice(0, NAMED);
    if (faults.length > NAMED) named.push(`and ${faults.length - NAMED} more`);
    const seconds = (performance.now() - begun) / 1000;
    const part = { name: check.name, looked, faults: named, notes, seconds };
    parts.push(part);
    onPart(part);
  }
  return parts;
}

async function findingOf(database: Database, check: Check): Promise<Finding> {
  try {
    return await database.transaction(async (handle) => {
      await handle.rawQuery("set transaction isolation level repeatable read read only");
      return await check.find(handle, database.engine);
    }, LONG);
  } catch (error) {
    const isOfNode = error instanceof StorageNodeError;
    if (error instanceof DatabaseUnavailableError && !isOfNode) throw error;
    return { looked: "not to the end", faults: [`cannot be read: ${said(error)}`] };
  }
}

/** What the database said, without what to do about it: that is to find out here. */
function said(error: unknown): string {
  const { message, cause } = error as Error;
  return error instanceof StorageError && cause instanceof Error ? cause.message : message;
}

/** Without a list of migrations it is no registry, which the first check says. */
async function hasNewestSchema({ kysely }: Database): Promise<boolean> {
  const applied = await kysely
    .selectFrom("schema_migration")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (error instanceof DatabaseUnavailableError) throw error;
    });
  return applied?.count === readMigrations().length;
}
