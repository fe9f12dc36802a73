import { DatabaseUnavailableError } from "./database-unavailable-error.ts";

/**
 * The folder of an open embedded registry was deleted, moved or replaced by another. Nothing is read
 * from it or written to it any more: another process may have what stands there now.
 */
export class DatabaseLostError extends DatabaseUnavailableError {
  override readonly code: string = "DATABASE_LOST";
  constructor(folder: string) {
    super(
      `the registry in ${folder} was moved, deleted or replaced while this process had it open; ` +
        "nothing is written any more: end this process, put the folder back in its place and start again",
    );
  }
}
