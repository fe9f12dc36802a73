import { InputError } from "@perfatlas/modeling/space";

/**
 * A folder that should hold an embedded registry and holds something else: files of another program,
 * parts of a registry, or one of another version. Nothing was written into it.
 */
export class DatabaseFolderError extends InputError {
  readonly code = "DATABASE_FOLDER";

  /** Files of another program. */
  static foreign(folder: string, names: readonly string[]): DatabaseFolderError {
    const shown = names.slice(0, 5).join(", ");
    const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
    return new DatabaseFolderError(
      `${folder} holds no registry but ${shown}${more}; nothing is made in a folder that is not ` +
        "empty: move its files away, or name another folder with PERFATLAS_HOME",
    );
  }

  /** A registry without files that every one has. */
  static incomplete(folder: string, missing: readonly string[]): DatabaseFolderError {
    return new DatabaseFolderError(
      `the registry in ${folder} lacks ${missing.join(", ")}: it was damaged or not copied whole, and ` +
        "nothing is made in its place; move the folder away, then restore a backup or start anew",
    );
  }

  /** A registry of another PostgreSQL. */
  static version(folder: string, found: string, known: string): DatabaseFolderError {
    return new DatabaseFolderError(
      `the registry in ${folder} was made by PostgreSQL ${found}, this program has ${known}; open it ` +
        "with the program that made it and take its contents over with a backup",
    );
  }
}
