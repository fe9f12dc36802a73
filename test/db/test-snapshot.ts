import { createHash } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { access, link, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, readMigrations } from "@perfatlas/db";

/** States the version of the engine. */
const MANIFEST = new URL("../../db/package.json", import.meta.url);

/**
 * A PGlite database for `openDatabase({ snapshot })`, migrated but empty, or without any table: made
 * once for the current migrations and engine and kept beside the temporary files, for a sixth of the
 * time of making one.
 */
export async function testSnapshot(isMigrated = true): Promise<Blob> {
  const digest = createHash("sha256").update(readFileSync(MANIFEST));
  for (const migration of isMigrated ? readMigrations() : []) digest.update(migration.digest);
  const folder = join(tmpdir(), `perfatlas-tests-${userInfo().uid}`);
  const file = join(folder, `pglite-${digest.digest("hex").slice(0, 16)}.tar`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const database = await openDatabase({ memory: true });
    if (isMigrated) await migrate(database);
    else await database.rawQuery("select 1");
    const bytes = new Uint8Array(await (await database.dump()).arrayBuffer());
    await database.close();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Linked into place and never replaced: another worker may have made the same file, and be reading it.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, bytes);
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    await rm(draft);
  }
  return await openAsBlob(file);
}
