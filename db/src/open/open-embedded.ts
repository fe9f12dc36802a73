import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { type HeldFolder, holdFolder } from "./hold-folder.ts";

/** An open embedded database, and the folder it lies in; without one it ends with the process. */
export interface Embedded {
  readonly pglite: PGlite;
  readonly held: HeldFolder | undefined;
}

// Kysely's parameters are values: a text for jsonb is a JSON string, on PostgreSQL too.
const VALUES: PGliteOptions = {
  serializers: { 114: JSON.stringify, 3802: JSON.stringify },
  parsers: { 20: Number },
};

/**
 * Opens the embedded database in `home`, or one in memory; a new one starts from `snapshot`.
 * @throws DatabaseInUseError, DatabaseFolderError, DataFolderError.
 */
export async function openEmbedded(
  home: string | undefined,
  snapshot: Blob | undefined,
): Promise<Embedded> {
  if (home === undefined) {
    const start = snapshot === undefined ? {} : { loadDataDir: snapshot };
    return { pglite: await PGlite.create({ ...VALUES, ...start }), held: undefined };
  }
  const held = await holdFolder(home, snapshot);
  try {
    return { pglite: await PGlite.create({ ...VALUES, dataDir: held.folder }), held };
  } catch (error) {
    await held.release();
    throw error;
  }
}
