import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseFolderError } from "./database-folder-error.ts";

/** Major version of the PostgreSQL in PGlite: what stands in PG_VERSION. */
export const EMBEDDED_VERSION = "18";

/** What every data folder of PostgreSQL has once it is made. */
const ESSENTIAL = [
  "PG_VERSION",
  "global/pg_control",
  "global/pg_filenode.map",
  "base/1/PG_VERSION",
  "base/5/PG_VERSION",
  "pg_wal",
  "pg_xact",
  "pg_multixact/offsets",
  "pg_multixact/members",
  "pg_commit_ts",
  "pg_dynshmem",
  "pg_logical/mappings",
  "pg_logical/snapshots",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat",
  "pg_stat_tmp",
  "pg_subtrans",
  "pg_tblspc",
  "pg_twophase",
  "postgresql.conf",
] as const;

/**
 * Whether a folder holds an embedded database: false when there is no folder or an empty one. What is
 * not recognised is never taken for empty.
 * @throws DatabaseFolderError for files of another program, a database without some of its files, or
 * one of another version of PostgreSQL; the system's error when the folder cannot be read.
 */
export async function holdsDatabase(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length === 0) return false;
  const missing: string[] = [];
  for (const name of ESSENTIAL) {
    if (!(await exists(join(folder, name)))) missing.push(name);
  }
  if (missing.length === ESSENTIAL.length) throw DatabaseFolderError.foreign(folder, names.sort());
  if (!missing.includes("PG_VERSION")) {
    const version = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
    if (version !== EMBEDDED_VERSION) {
      throw DatabaseFolderError.version(folder, version.slice(0, 20) || "?", EMBEDDED_VERSION);
    }
  }
  if (missing.length > 0) throw DatabaseFolderError.incomplete(folder, missing);
  return true;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
