import { createHash, randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { type Database, migrate, openDatabase, readMigrations } from "@perfatlas/db";

/** The server that tests use instead of PGlite; each test database is its own and is dropped. */
const server = process.env.DATABASE_URL;

/**
 * An empty, migrated registry of its own: on PGlite in memory from a snapshot that is made once for
 * the current migrations (0.5 s instead of 4), or a fresh database on the server of DATABASE_URL.
 * `close` removes it.
 */
export async function openTestDatabase(): Promise<Database> {
  if (server !== undefined) return await openOnServer(server);
  return await openDatabase({ memory: true, snapshot: await testSnapshot() });
}

/** Which engine `openTestDatabase` opens. */
export const testEngine: Database["engine"] = server === undefined ? "pglite" : "postgresql";

async function openOnServer(url: string): Promise<Database> {
  const created = await createTestDatabase(url);
  const database = await openDatabase({ url: created.url, connections: 4 });
  await migrate(database);
  return {
    ...database,
    close: async () => {
      await database.close();
      await created.drop();
    },
  };
}

/** An empty database on the server, not migrated. */
export async function createTestDatabase(
  url: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
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

/** An empty, migrated PGlite registry, for `openDatabase({ snapshot })`. */
export async function testSnapshot(): Promise<Blob> {
  const digest = createHash("sha256");
  for (const migration of readMigrations()) digest.update(migration.digest);
  const folder = join(tmpdir(), `perfatlas-tests-${userInfo().uid}`);
  const file = join(folder, `pglite-${digest.digest("hex").slice(0, 16)}.tar`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const database = await openDatabase({ memory: true });
    await migrate(database);
    const bytes = new Uint8Array(await (await database.dump()).arrayBuffer());
    await database.close();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Renamed into place: another worker may be making the same file.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, bytes);
    await rename(draft, file);
  }
  return await openAsBlob(file);
}
