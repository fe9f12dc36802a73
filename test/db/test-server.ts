import { createDatabase } from "./create-database.ts";

/**
 * Address of the PostgreSQL that has the databases of tests; undefined on the embedded engine. Only
 * this file of the test tree looks at DATABASE_URL: what imports it is run on that server too (see
 * test/test-groups.ts).
 */
export const testServer: string | undefined = process.env.DATABASE_URL;

/** Address of a second server, which then has the measurements of databases of tests; undefined: they stay together. */
export const testNode: string | undefined = process.env.PERFATLAS_TEST_NODE;

/**
 * An empty database of its own on the server, not migrated.
 * @throws Error when no server is given.
 */
export async function createTestDatabase(): ReturnType<typeof createDatabase> {
  if (testServer === undefined) throw new Error("this test needs DATABASE_URL");
  return await createDatabase(testServer);
}
