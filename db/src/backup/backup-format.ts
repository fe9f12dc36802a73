import { InputError } from "@perfatlas/modeling/space";

/**
 * A backup is text, compressed with gzip: a line of JSON that says what it is, then for each table a
 * line of JSON and its rows as COPY writes them up to the line `\.`, then a line of JSON with what
 * there must have been. It holds no SQL and fits either engine.
 */
export interface BackupHeader {
  readonly perfatlas: "backup";
  readonly version: typeof BACKUP_VERSION;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly engine: "pglite" | "postgresql";
  /** The schema that the rows fit: migrations in order. */
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
}

/** The rows of a table, or of one of its partitions, follow. */
export interface BackupSection {
  readonly table: string;
  /** Data set version of the partition; absent for a table and for a default partition. */
  readonly partition?: number;
  readonly columns: readonly string[];
}

/** The last line. */
export interface BackupTrailer {
  readonly rows: Readonly<Record<string, number>>;
  /** Where each table's numbers go on: last value, and whether it was given out. */
  readonly sequences: Readonly<Record<string, readonly [number, boolean]>>;
  /** Of every byte before this line. */
  readonly sha256: string;
}

/** Version of the format that this program writes and reads. */
export const BACKUP_VERSION = 1;

/** The line that ends the rows of a section. */
export const SECTION_END = Buffer.from("\\.\n");

/** A file that is no backup, not a whole one, or one that does not fit. */
export class BackupError extends InputError {
  readonly code = "BACKUP";
}
