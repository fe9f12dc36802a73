import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { EmbeddedLog } from "./embedded-log.ts";
import { type HeldFolder, holdFolder } from "./hold-folder.ts";

/** An open embedded database and its log; without a folder it ends with the process. */
export interface Embedded {
  readonly pglite: PGlite;
  readonly log: EmbeddedLog;
  readonly held: HeldFolder | undefined;
}

// Kysely's parameters are values: a text for jsonb is a JSON string, on PostgreSQL too.
const VALUES: PGliteOptions = {
  serializers: { 114: JSON.stringify, 3802: JSON.stringify },
  parsers: { 20: Number },
};

// Files of a database in memory are there already: the usual 128 MB of buffers would be a second copy, which
// each opening clears.
const IN_MEMORY: PGliteOptions = {
  startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"],
};

/**
 * Opens the embedded database in `home`, or one in memory; a new one starts from `snapshot`.
 * @throws DatabaseInUseError, DatabaseFolderError, DataFolderError, StorageError.
 */
export async function openEmbedded(
  home: string | undefined,
  snapshot: Blob | undefined,
): Promise<Embedded> {
  const held = home === undefined ? undefined : await holdFolder(home, snapshot);
  const log = new EmbeddedLog(
    home === undefined ? "the embedded registry" : `the registry in ${home}`,
  );
  try {
    const pglite = await PGlite.create({
      ...VALUES,
      onStderr: log.take,
      ...(held === undefined ? IN_MEMORY : { dataDir: held.folder }),
      ...(held === undefined && snapshot !== undefined ? { loadDataDir: snapshot } : {}),
    });
    return { pglite, log, held };
  } catch (error) {
    await held?.release();
    throw log.openingError(error);
  }
}
