import { sql } from "kysely";
import { carryQuery } from "../open/carried-query.ts";
import type { Database, Handle } from "../open/database.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";

/** A migration that was applied with another text than the program has now. */
export class ChangedMigrationError extends Error {
  readonly code = "CHANGED_MIGRATION";
  constructor(migration: Migration, applied: string) {
    super(
      `migration ${migration.name} was applied as ${applied.slice(0, 12)} and now reads ` +
        `${migration.digest.slice(0, 12)}; migrations are never edited, add a new one; ` +
        "`perfatlas backup FILE` saves what the registry holds",
    );
    this.name = "ChangedMigrationError";
  }
}

/** A registry that a newer program has migrated. */
export class NewerSchemaError extends Error {
  readonly code = "NEWER_SCHEMA";
  constructor(found: number, known: number) {
    super(
      `the registry has migration ${found}, this program knows ${known}; use a newer program, or ` +
        "`perfatlas restore FILE` with a backup of before",
    );
    this.name = "NewerSchemaError";
  }
}

/** Any number; the same in all programs that migrate a registry. */
const LOCK = 7_261_544;

/** Waiting for others who migrate, and rewriting large tables. */
const LONG = { statementSeconds: 3600 };

/**
 * Applies the migrations that are missing, each in a transaction of its own, and returns their
 * names. Any number of processes may do it at once, any number of times.
 * @throws ChangedMigrationError, NewerSchemaError.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  await database.transaction(async (handle) => {
    await takeLock(handle);
    await sql`
      create table if not exists schema_migration (
        number integer primary key,
        name text not null,
        digest text not null,
        applied_at timestamptz not null default now()
      )`.execute(handle.kysely);
  }, LONG);
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await database.transaction((handle) => apply(handle, migration), LONG)) {
      applied.push(migration.name);
    }
  }
  await refuseNewer(database, migrations.length);
  return applied;
}

/**
 * The row goes in first: whoever writes it applies the migration, all others wait and then skip it.
 */
async function apply(handle: Handle, migration: Migration): Promise<boolean> {
  await takeLock(handle);
  const { number, name, digest, text } = migration;
  const written = await handle.kysely
    .insertInto("schema_migration")
    .values({ number, name, digest })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) {
    await handle.kysely.executeQuery(carryQuery(text, [], { kind: "script" }));
    return true;
  }
  const row = await handle.kysely
    .selectFrom("schema_migration")
    .select("digest")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  if (row.digest !== digest) throw new ChangedMigrationError(migration, row.digest);
  return false;
}

/** Held to the end of the transaction. `create table if not exists` alone can fail in a race. */
async function takeLock(handle: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(handle.kysely);
}

async function refuseNewer(database: Database, known: number): Promise<void> {
  const { newest } = await database.kysely
    .selectFrom("schema_migration")
    .select((column) => column.fn.max("number").as("newest"))
    .executeTakeFirstOrThrow();
  if (newest > known) throw new NewerSchemaError(newest, known);
}
