import { createHash, randomUUID } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { access, constants, link, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openDatabase } from "../open/open-database.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./read-migrations.ts";

/** Milliseconds that a database of other migrations is kept: another checkout or process may start from it. */
const KEPT_MS = 7 * 24 * 3600 * 1000;

/**
 * An embedded database for `openDatabase({ snapshot })`, migrated and empty, or without any table: made once
 * for the current migrations and engine and kept in `folder`, for a quarter of the time of making one.
 * Undefined where nothing can be kept. Several processes may ask at once.
 */
export async function preparedDatabase(
  folder: string,
  isMigrated = true,
): Promise<Blob | undefined> {
  const file = join(folder, `pglite-${digestOf(isMigrated)}.tar`);
  if (await isAllowed(file, constants.R_OK)) return await openAsBlob(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return undefined;
  }
  if (!(await isAllowed(folder, constants.W_OK))) return undefined;
  await removeOld(folder);
  const bytes = await make(isMigrated);
  // Linked into place and never replaced: another process may have made the same file, and be reading it.
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes);
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    return await openAsBlob(file);
  } catch {
    // A full disk, or a file system without links.
    return undefined;
  } finally {
    await rm(draft, { force: true });
  }
}

function digestOf(isMigrated: boolean): string {
  const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest = readFileSync(new URL("../package.json", pathToFileURL(engine)));
  const digest = createHash("sha256").update(manifest);
  for (const migration of isMigrated ? readMigrations() : []) digest.update(migration.digest);
  return digest.digest("hex").slice(0, 16);
}

async function make(isMigrated: boolean): Promise<Uint8Array> {
  const database = await openDatabase({ memory: true });
  try {
    if (isMigrated) await migrate(database);
    else await database.rawQuery("select 1");
    return new Uint8Array(await (await database.dump()).arrayBuffer());
  } finally {
    await database.close();
  }
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith("pglite-")) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > KEPT_MS)
      await rm(path, { force: true });
  }
}

async function isAllowed(path: string, mode: number): Promise<boolean> {
  return await access(path, mode).then(
    () => true,
    () => false,
  );
}
