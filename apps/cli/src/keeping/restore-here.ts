import { access, constants } from "node:fs/promises";
import { checkBackup, openDatabase, restoreBackup, verifyRegistry } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import { DamagedRegistryError } from "../registry/damaged-registry-error.ts";
import type { Settings } from "../settings.ts";

/** What was restored. */
export interface Restored {
  /** When the backup was made, ISO 8601. */
  readonly createdAt: string;
  readonly rows: number;
}

/** A restoring that cannot be begun with these settings. */
export class RestoreError extends InputError {
  readonly code = "RESTORE";
}

/**
 * Fills the empty registry of the settings from a backup and verifies it; a folder without a registry
 * gets one, once the file is known to be whole.
 * @throws BackupError, RestoreError, DatabaseInUseError; DamagedRegistryError when the registry is not
 * sound afterwards.
 */
export async function restoreHere(
  { api, databaseUrl, home }: Settings,
  file: string,
  progress: (done: number, total: number) => void,
): Promise<Restored> {
  if (api !== undefined) {
    throw new RestoreError(
      "a backup is restored on the registry's own machine: unset PERFATLAS_API",
    );
  }
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new RestoreError(`${file} cannot be read: ${error.code}`);
  });
  const { header } = await checkBackup(file);
  const database = await openDatabase(databaseUrl === undefined ? { home } : { url: databaseUrl });
  try {
    const rows = await restoreBackup(database, file, progress);
    const parts = await verifyRegistry(database);
    if (parts.some(({ faults }) => faults.length > 0)) {
      throw new DamagedRegistryError("what was restored", parts);
    }
    const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
    return { createdAt: header.createdAt, rows: count };
  } finally {
    await database.close();
  }
}
