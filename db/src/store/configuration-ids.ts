import { sql } from "kysely";
import type { ImportBlock } from "../importers/import-block.ts";
import type { Handle } from "../open/database.ts";
import { CopyEncoder } from "./copy-encoder.ts";

const ROW_BYTES = 1 << 20;

/** The configurations of an import, by index, and the rows of its source in order. */
export interface StoredConfigurations {
  /** Database id per index of the import; grows with every block. */
  readonly ids: Int32Array;
  add(block: ImportBlock): Promise<void>;
  finish(): Promise<void>;
  distinctCount(): number;
}

/** Starts storing configurations of a system and the rows of a version. */
export async function storeConfigurations(
  handle: Handle,
  versionId: number,
  systemId: number,
): Promise<StoredConfigurations> {
  await sql`
    create temporary table incoming_configuration (
      index integer not null, key text not null, levels jsonb not null
    ) on commit drop`.execute(handle.kysely);
  return new ConfigurationIds(handle, versionId, systemId);
}

class ConfigurationIds implements StoredConfigurations {
  readonly #handle: Handle;
  readonly #versionId: number;
  readonly #systemId: number;
  readonly #incoming = new CopyEncoder();
  readonly #rows = new CopyEncoder();
  #ids = new Int32Array(1024);
  #count = 0;
  #rowCount = 0;

  constructor(handle: Handle, versionId: number, systemId: number) {
    this.#handle = handle;
    this.#versionId = versionId;
    this.#systemId = systemId;
  }

  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#count);
  }

  async add(block: ImportBlock): Promise<void> {
    if (block.configurations.length > 0) await this.#addNew(block);
    for (const index of block.rows) {
      this.#rows.tuple(3);
      this.#rows.int32(this.#versionId);
      this.#rows.int32(this.#rowCount++);
      this.#rows.int32(this.#ids[index] as number);
    }
    if (this.#rows.length >= ROW_BYTES) await this.finish();
  }

  async finish(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.#handle.copyBinary(
      `copy dataset_row (dataset_version_id, position, configuration_id)
      from stdin with (format binary)`,
      this.#rows.take(),
    );
  }

  distinctCount(): number {
    return new Set(this.ids).size;
  }

  async #addNew(block: ImportBlock): Promise<void> {
    const first = this.#count;
    for (const [offset, { key, levels }] of block.configurations.entries()) {
      this.#incoming.tuple(3);
      this.#incoming.int32(first + offset);
      this.#incoming.text(key);
      this.#incoming.jsonb(levels);
    }
    await this.#handle.copyBinary(
      "copy incoming_configuration from stdin with (format binary)",
      this.#incoming.take(),
    );
    // In the order of the file, so that ids ascend with it. Conflicts are configurations that
    // another data set of the system brought.
    await sql`
      insert into configuration (system_id, key, levels)
      select ${this.#systemId}::integer, key, levels from incoming_configuration order by index
      on conflict (system_id, key) do nothing`.execute(this.#handle.kysely);
    const { rows } = await sql<{ ids: number[] }>`
      select array_agg(configuration.id order by incoming.index) as ids
      from incoming_configuration as incoming
      join configuration on configuration.key = incoming.key
        and configuration.system_id = ${this.#systemId}`.execute(this.#handle.kysely);
    await sql`truncate incoming_configuration`.execute(this.#handle.kysely);
    this.#append((rows[0] as { ids: number[] }).ids);
  }

  #append(ids: readonly number[]): void {
    if (this.#count + ids.length > this.#ids.length) {
      const grown = new Int32Array(Math.max(this.#ids.length * 2, this.#count + ids.length));
      grown.set(this.#ids);
      this.#ids = grown;
    }
    this.#ids.set(ids, this.#count);
    this.#count += ids.length;
  }
}
