import type { BackupHeader, BackupTrailer } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

/** First and last line of a backup. */
export interface CheckedBackup extends BackupTrailer {
  readonly header: BackupHeader;
}

/**
 * Reads a backup file through and compares it with its own counts and digest.
 * @throws BackupError when it is no backup, cut off or damaged.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let found: BackupHeader | undefined;
  const ignore = async () => {};
  const trailer = await readBackup(file, {
    header: async (header) => {
      found = header;
    },
    section: ignore,
    lines: ignore,
    sectionEnd: ignore,
  });
  return { ...trailer, header: found as BackupHeader };
}
