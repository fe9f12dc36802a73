import { DataFolderError } from "./data-folder-error.ts";
import { filesOf } from "./describe-instance.ts";
import { holdsDatabase } from "./holds-database.ts";

/**
 * Whether a data folder holds an embedded registry; looks, and makes nothing.
 * @throws DatabaseFolderError when something else is there, DataFolderError when it cannot be read.
 */
export async function holdsRegistry(home: string): Promise<boolean> {
  try {
    return await holdsDatabase(filesOf(home).database);
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new DataFolderError(home, error as NodeJS.ErrnoException);
  }
}
