import { type SavedBackup, saveBackup, saveReceived } from "@perfatlas/db";
import type { Settings } from "../settings.ts";
import { administer } from "../transport/administer.ts";
import { findInstance } from "../transport/find-instance.ts";
import { noteBackup } from "./last-backup.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Saves a backup of the registry of the settings, through the instance that has it open, or by opening
 * it, and remembers where it is.
 */
export async function saveAnywhere(
  settings: Settings,
  file: string,
  progress: (bytes: number) => void,
): Promise<SavedBackup> {
  const instance = await findInstance(settings);
  const saved =
    instance === undefined
      ? await withDatabase(settings, (database) => saveBackup(database, file, progress))
      : await saveReceived(administer(instance, "backup"), file, progress);
  // A registry elsewhere is not the one of this folder.
  if (settings.api === undefined) await noteBackup(settings, saved.file);
  return saved;
}
