import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, readMigrations } from "@perfatlas/db";

/**
 * An empty, migrated PGlite registry, for `openDatabase({ snapshot })`: made once for the current
 * migrations and kept beside the temporary files, for a sixth of the time of making one.
 */
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
