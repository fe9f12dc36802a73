import { type Database, migrate, readMigrations } from "@perfatlas/db";
import { describe, expect, test } from "vitest";
import { schemaText } from "../../../db/src/migrate/schema-text.ts";
import { releases } from "../releases.ts";
import { allColumns, tableContents } from "../table-contents.ts";
import { openEmptyDatabase, testEngine } from "../test-database.ts";
import { brokenOff, statementsOf } from "./broken-off.ts";

/** All that a database is: its tables and what they hold. */
async function whole(database: Database): Promise<string> {
  const looked = await allColumns(database);
  return JSON.stringify([await schemaText(database), await tableContents(database, looked)]);
}

describe(`migrations that break off on ${testEngine}`, () => {
  test.each([
    {
      name: "an empty database",
      registry:
        "create table schema_migration (number integer " +
        "primary key, name text not null, digest text not null, applied_at timestamptz not null " +
        "default now())",
    },
    ...releases,
  ])("at any statement leave $name as it was, and are done again whole", async ({ registry }) => {
    const [database, straight] = [await openEmptyDatabase(), await openEmptyDatabase()];
    try {
      await database.rawQuery(registry);
      let tried = 0;
      const before = await database.kysely.selectFrom("schema_migration").selectAll().execute();
      for (const migration of readMigrations().slice(before.length)) {
        const old = await whole(database);
        const { length } = statementsOf(migration);
        for (let k = 0; k <= length; k++) {
          const broken = brokenOff(migration.number, k, "select 1 / 0");
          await expect(migrate(database, broken)).rejects.toThrow("division by zero");
          expect(await whole(database), `${migration.name}, statement ${k}`).toBe(old);
          tried++;
        }
        await migrate(database, readMigrations().slice(0, migration.number)).catch(
          (error: { readonly code?: string }) => expect(error.code).toBe("NEWER_SCHEMA"),
        );
      }
      expect(tried).toBeGreaterThan(20);
      await straight.rawQuery(registry);
      await migrate(straight);
      // When a migration was applied is the one thing that differs.
      const { schema_migration: _, ...looked } = await allColumns(straight);
      expect(await tableContents(database, looked)).toEqual(await tableContents(straight, looked));
      expect(await schemaText(database)).toBe(await schemaText(straight));
      expect(await migrate(database)).toEqual([]);
    } finally {
      await database.close();
      await straight.close();
    }
  });
});
