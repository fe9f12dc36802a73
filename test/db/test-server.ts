import { randomBytes } from "node:crypto";
import { openDatabase } from "@perfatlas/db";

/**
 * Address of the PostgreSQL that has the databases of tests; undefined on the embedded engine. Only
 * this file of the test tree looks at DATABASE_URL: what imports it is run on that server too (see
 * test/test-groups.ts).
 */
export const testServer: string | undefined = process.env.DATABASE_URL;

/**
 * An empty database of its own on the server, not migrated.
 * @throws Error when no server is given.
 */
export async function createTestDatabase(): Promise<{
  readonly url: string;
  drop(): Promise<void>;
}> {
  if (testServer === undefined) throw new Error("this test needs DATABASE_URL");
  const url = testServer;
  const name = `perfatlas_test_${randomBytes(8).toString("hex")}`;
  const administrate = async (text: string) => {
    const admin = await openDatabase({ url, connections: 1 });
    await admin.rawQuery(text);
    await admin.close();
  };
  await administrate(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administrate(`drop database ${name} with (force)`) };
}
