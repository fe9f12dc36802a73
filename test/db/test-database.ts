import { type Database, migrate, openDatabase } from "@perfatlas/db";
import { createDatabase } from "./create-database.ts";
import { createTestDatabase, testNode, testServer } from "./test-server.ts";
import { testSnapshot } from "./test-snapshot.ts";

/**
 * An empty, migrated registry of its own: on PGlite in memory from a snapshot, or a fresh database on
 * the server of DATABASE_URL. `close` removes it.
 */
export async function openTestDatabase(): Promise<Database> {
  if (testServer !== undefined) {
    // Migrating takes 0.1 s, as copying a migrated template does.
    const database = await openEmptyDatabase();
    await migrate(database);
    return database;
  }
  return await openDatabase({ memory: true, snapshot: await testSnapshot() });
}

/** A database of its own without any table, on the same engine. `close` removes it. */
export async function openEmptyDatabase(): Promise<Database> {
  if (testServer === undefined) {
    return await openDatabase({ memory: true, snapshot: await testSnapshot(false) });
  }
  const created = await createTestDatabase();
  const node = testNode === undefined ? undefined : await createDatabase(testNode);
  const nodes = node === undefined ? [] : [{ name: "one", url: node.url }];
  const database = await openDatabase({ url: created.url, connections: 4, nodes });
  return {
    ...database,
    close: async () => {
      await database.close();
      await created.drop();
      await node?.drop();
    },
  };
}

/** Which engine `openTestDatabase` opens. */
export const testEngine: Database["engine"] = testServer === undefined ? "pglite" : "postgresql";
