/**
 * The folder of an open embedded registry was deleted, moved or replaced by another. Nothing is read
 * from it or written to it any more: another process may have what stands there now.
 */
export class DatabaseLostError extends Error {
  readonly code = "DATABASE_LOST";
  constructor(folder: string) {
    super(
      `the registry in ${folder} was moved, deleted or replaced while this process had it open; ` +
        "nothing is written any more: end this process, put the folder back in its place and start again",
    );
    this.name = "DatabaseLostError";
  }
}
