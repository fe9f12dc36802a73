import { sql } from "kysely";
import { ChangedMigrationError, migrate } from "../migrate/migrate.ts";
import { type Migration, readMigrations } from "../migrate/read-migrations.ts";
import type { Database, Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import {
  attachPartition,
  createPartition,
  type Partitioned,
  partitionName,
} from "../store/version-partition.ts";
import {
  BackupError,
  type BackupHeader,
  type BackupSection,
  type BackupTrailer,
} from "./backup-format.ts";
import { checkBackup } from "./check-backup.ts";
import { foreignRelations } from "./foreign-relations.ts";
import { readBackup } from "./read-backup.ts";
import { type StoredTable, storedTables } from "./stored-tables.ts";

/** Bytes of rows that are sent at once. */
const BATCH_BYTES = 4 << 20;
/** Things of others that are named at most. */
const NAMED = 5;
const LONG = { statementSeconds: 24 * 3600 };

/** Told how many rows of how many are in. */
export type OnRestoreProgress = (done: number, total: number) => void;

/** A registry that holds something already: nothing is restored over it. */
export class NotEmptyError extends BackupError {}

/**
 * Fills an empty registry from a backup file, of either engine, in one transaction: all of it, or
 * nothing. The rows go into the schema that they were taken from, which is then brought up to date.
 * Returns the rows of each table.
 * @throws BackupError when the file is no backup, damaged, or of a newer program; NotEmptyError.
 */
export async function restoreBackup(
  database: Database,
  file: string,
  progress: OnRestoreProgress = () => {},
): Promise<BackupTrailer["rows"]> {
  await refuseFilled(database);
  const { header, rows } = await checkBackup(file);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  await migrate(database, schemaOf(header, file)).catch((error: unknown) => {
    throw new NotEmptyError(
      `${file} cannot be restored here: ${(error as Error).message}; give a database without tables`,
      {},
      { cause: error },
    );
  });
  const trailer = await database.transaction(async (handle) => {
    await refuseFilled(handle);
    const tables = await storedTables(handle);
    const byName = new Map(tables.map((table) => [table.name, table]));
    const filling = new Filling(handle, byName, file, (done) => progress(done, total));
    const end = await readBackup(file, filling);
    await filling.setSequences(end.sequences);
    return end;
  }, LONG);
  await migrate(database);
  // PGlite has no autovacuum that would do it later.
  await database.rawQuery("analyze");
  return trailer.rows;
}

/** @throws NotEmptyError for tables and views of others, and when any table but the list of migrations has a row. */
async function refuseFilled(handle: Pick<Handle, "kysely">): Promise<void> {
  const foreign = await foreignRelations(handle);
  if (foreign.length > 0) {
    const more = foreign.length > NAMED ? `, … (${foreign.length})` : "";
    throw new NotEmptyError(
      `the database holds what is not the registry's (${foreign.slice(0, NAMED).join(", ")}${more}); a ` +
        "backup is restored into an empty one: name another DATABASE_URL",
    );
  }
  for (const { name } of await storedTables(handle)) {
    const rows = await rowsOf(
      handle,
      { one: "integer" },
      sql`select 1 as one from ${sql.table(name)} limit 1`,
    );
    if (rows.length === 0) continue;
    throw new NotEmptyError(
      `the registry holds something already (in ${name}); a backup is restored into an empty one: ` +
        "name another PERFATLAS_HOME or DATABASE_URL",
    );
  }
}

/** The migrations that the backup's registry had. */
function schemaOf({ migrations }: BackupHeader, file: string): readonly Migration[] {
  const known = readMigrations();
  for (const [i, { name, digest }] of migrations.entries()) {
    const migration = known[i];
    if (migration === undefined) {
      const message = `${file} was made by a newer program, with migration ${name}; use that one`;
      throw new BackupError(message);
    }
    if (migration.digest !== digest) throw new ChangedMigrationError(migration, digest);
  }
  return known.slice(0, migrations.length);
}

class Filling {
  readonly #handle: Handle;
  readonly #tables: ReadonlyMap<string, StoredTable>;
  readonly #file: string;
  readonly #progress: (rows: number) => void;
  #done = 0;
  #section: BackupSection | undefined;
  #stored = "";
  #batch: Uint8Array[] = [];
  #length = 0;

  constructor(
    handle: Handle,
    tables: ReadonlyMap<string, StoredTable>,
    file: string,
    progress: (rows: number) => void,
  ) {
    this.#progress = progress;
    this.#handle = handle;
    this.#tables = tables;
    this.#file = file;
  }

  /** It was read before, to make the schema. */
  async header(): Promise<void> {}

  async section(section: BackupSection): Promise<void> {
    const { table, partition, columns } = section;
    const known = this.#tables.get(table);
    const unknown = columns.find((column) => !known?.columns.includes(column));
    if (known === undefined || unknown !== undefined) {
      const what = known === undefined ? `table "${table}"` : `column "${table}.${unknown}"`;
      throw new BackupError(
        `${this.#file} has a ${what} that the schema of its migrations has not`,
      );
    }
    this.#section = section;
    this.#stored = table;
    if (partition !== undefined) {
      this.#stored = partitionName(table as Partitioned, partition);
      await createPartition(this.#handle, table as Partitioned, partition);
    }
  }

  async lines(lines: Uint8Array, count: number): Promise<void> {
    this.#done += count;
    this.#batch.push(Uint8Array.from(lines));
    this.#length += lines.length;
    // Rows of one table may refer to later ones of it: those are sent in one statement.
    const { table } = this.#section as BackupSection;
    const refersToItself = this.#tables.get(table)?.references.includes(table);
    if (this.#length >= BATCH_BYTES && refersToItself !== true) await this.#send();
  }

  async sectionEnd(): Promise<void> {
    await this.#send();
    const { table, partition } = this.#section as BackupSection;
    if (partition === undefined) return;
    await attachPartition(this.#handle, table as Partitioned, partition);
  }

  async setSequences(sequences: BackupTrailer["sequences"]): Promise<void> {
    for (const [table, [last, isCalled]] of Object.entries(sequences)) {
      const name = this.#tables.get(table)?.sequence ?? "";
      await sql`select setval(${name}::regclass, ${last}::bigint, ${isCalled}::boolean)`.execute(
        this.#handle.kysely,
      );
    }
  }

  async #send(): Promise<void> {
    if (this.#length === 0) return;
    const { columns } = this.#section as BackupSection;
    const named = columns.map((column) => `"${column}"`).join(", ");
    const lines = Buffer.concat(this.#batch);
    await this.#handle.copyLines(`copy "${this.#stored}" (${named}) from stdin`, lines);
    this.#batch = [];
    this.#length = 0;
    this.#progress(this.#done);
  }
}
