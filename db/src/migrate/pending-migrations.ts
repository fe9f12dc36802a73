import type { Database } from "../open/database.ts";
import { readMigrations } from "./read-migrations.ts";

/** Names of the migrations that a registry lacks; null where none was ever applied. Changes nothing. */
export async function pendingMigrations(database: Database): Promise<readonly string[] | null> {
  const { rows } = await database.rawQuery("select to_regclass('schema_migration') as known");
  if (rows[0]?.known === null) return null;
  const applied = await database.kysely.selectFrom("schema_migration").select("number").execute();
  const numbers = new Set(applied.map(({ number }) => number));
  return readMigrations().flatMap(({ number, name }) => (numbers.has(number) ? [] : name));
}
