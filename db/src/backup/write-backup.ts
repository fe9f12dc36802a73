import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import {
  BACKUP_VERSION,
  type BackupHeader,
  type BackupSection,
  type BackupTrailer,
  SECTION_END,
} from "./backup-format.ts";
import { type StoredTable, storedTables } from "./stored-tables.ts";

const NEWLINE = 10;
/** One COPY of a large table on a slow disk. */
const LONG = { statementSeconds: 24 * 3600 };

/**
 * Writes a backup of the registry as it is at one moment, whoever writes to it meanwhile; `write` gets
 * its bytes, not yet compressed, and is waited for. On the embedded database others wait until it is
 * done, on PostgreSQL nobody does. Returns the rows of each table.
 */
export async function writeBackup(
  database: Database,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<BackupTrailer["rows"]> {
  return await database.transaction(async (handle) => {
    await handle.rawQuery("set transaction isolation level repeatable read read only");
    await handle.rawQuery("set local timezone = 'UTC'; set local datestyle = 'ISO'");
    const writer = new BackupWriter(handle, write);
    await writer.header(database.engine);
    const tables = await storedTables(handle);
    for (const table of tables) await writer.table(table);
    return await writer.end(tables);
  }, LONG);
}

class BackupWriter {
  readonly #handle: Handle;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #hash = createHash("sha256");
  readonly #rows: Record<string, number> = {};

  constructor(handle: Handle, write: (bytes: Uint8Array) => Promise<void>) {
    this.#handle = handle;
    this.#write = write;
  }

  async header(engine: Database["engine"]): Promise<void> {
    const migrations = await this.#handle.kysely
      .selectFrom("schema_migration")
      .select(["name", "digest"])
      .orderBy("number")
      .execute();
    const createdAt = new Date().toISOString();
    const header: BackupHeader = {
      perfatlas: "backup",
      version: BACKUP_VERSION,
      createdAt,
      engine,
      migrations,
    };
    await this.#line(header);
  }

  async table({ name, columns, partitions, versions, foreign }: StoredTable): Promise<void> {
    this.#rows[name] = 0;
    const own = columns.map((column) => `"${column}"`).join(", ");
    // COPY takes no table of another server by its name.
    const stored = (table: string) =>
      foreign.includes(table) ? `(select ${own} from "${table}")` : `"${table}" (${own})`;
    if (partitions.length === 0) await this.#section({ table: name, columns }, stored(name));
    for (const [i, each] of partitions.entries()) {
      const partition = versions[i] ?? 0;
      const which = partition === 0 ? {} : { partition };
      await this.#section({ table: name, ...which, columns }, stored(each));
    }
  }

  async end(tables: readonly StoredTable[]): Promise<BackupTrailer["rows"]> {
    const sequences: Record<string, readonly [number, boolean]> = {};
    for (const { name, sequence } of tables) {
      if (sequence !== null) sequences[name] = await this.#sequence(sequence);
    }
    const sha256 = this.#hash.copy().digest("hex");
    await this.#line({ rows: this.#rows, sequences, sha256 } satisfies BackupTrailer);
    return this.#rows;
  }

  async #sequence(name: string): Promise<readonly [number, boolean]> {
    // The name comes quoted, with its schema.
    const [row] = await rowsOf(
      this.#handle,
      { last: "integer", isCalled: "boolean" },
      sql`select last_value as last, is_called as "isCalled" from ${sql.raw(name)}`,
    );
    return row === undefined ? [1, false] : [row.last, row.isCalled];
  }

  async #section(section: BackupSection, stored: string): Promise<void> {
    await this.#line(section);
    await this.#handle.copyOut(`copy ${stored} to stdout`, async (piece) => {
      this.#rows[section.table] = (this.#rows[section.table] ?? 0) + newlines(piece);
      await this.#bytes(piece);
    });
    await this.#bytes(SECTION_END);
  }

  async #line(value: object): Promise<void> {
    await this.#bytes(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  async #bytes(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    await this.#write(bytes);
  }
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
