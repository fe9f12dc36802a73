import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { CopyEncoder } from "./copy-encoder.ts";
import type { ImportBlock } from "./import-block.ts";
import { partitionName } from "./version-partition.ts";

const ROW_BYTES = 1 << 20;
/** One array is quicker to read than as many rows. */
const IDS = { ids: "integers" } as const;

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
  const known = await handle.kysely
    .selectFrom("configuration")
    .where("system_id", "=", systemId)
    .select("id")
    .limit(1)
    .execute();
  return new ConfigurationIds(handle, versionId, systemId, known.length === 0);
}

class ConfigurationIds implements StoredConfigurations {
  readonly #handle: Handle;
  readonly #versionId: number;
  readonly #systemId: number;
  readonly #isNewSystem: boolean;
  readonly #incoming = new CopyEncoder();
  readonly #rows = new CopyEncoder();
  #ids = new Int32Array(1024);
  #count = 0;
  #rowCount = 0;

  constructor(handle: Handle, versionId: number, systemId: number, isNewSystem: boolean) {
    this.#handle = handle;
    this.#versionId = versionId;
    this.#systemId = systemId;
    this.#isNewSystem = isNewSystem;
  }

  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#count);
  }

  async add(block: ImportBlock): Promise<void> {
    if (block.configurations.length > 0) {
      const ids = this.#isNewSystem ? await this.#copyNew(block) : await this.#merge(block);
      this.#append(ids);
    }
    for (const index of block.rows) {
      this.#rows.tuple(2);
      this.#rows.int32(this.#rowCount++);
      this.#rows.int32(this.#ids[index] as number);
    }
    if (this.#rows.length >= ROW_BYTES) await this.finish();
  }

  async finish(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.#handle.copyBinary(
      `copy ${partitionName("dataset_row", this.#versionId)} (position, configuration_id)
      from stdin with (format binary)`,
      this.#rows.take(),
    );
  }

  distinctCount(): number {
    return new Set(this.ids).size;
  }

  /** A system without configurations cannot have any of these: they are copied straight in. */
  async #copyNew(block: ImportBlock): Promise<readonly number[]> {
    for (const { key, levels } of block.configurations) {
      this.#incoming.tuple(3);
      this.#incoming.int32(this.#systemId);
      this.#incoming.text(key);
      this.#incoming.jsonb(levels);
    }
    await this.#handle.copyBinary(
      "copy configuration (system_id, key, levels) from stdin with (format binary)",
      this.#incoming.take(),
    );
    const newest = this.#count === 0 ? 0 : (this.#ids[this.#count - 1] as number);
    const [row] = await rowsOf(
      this.#handle,
      IDS,
      sql`
      select array_agg(id order by id) as ids from configuration
      where system_id = ${this.#systemId} and id > ${newest}`,
    );
    return row?.ids ?? [];
  }

  /** Some may be there: another data set of the system brought them. */
  async #merge(block: ImportBlock): Promise<readonly number[]> {
    for (const [offset, { key, levels }] of block.configurations.entries()) {
      this.#incoming.tuple(3);
      this.#incoming.int32(this.#count + offset);
      this.#incoming.text(key);
      this.#incoming.jsonb(levels);
    }
    await this.#handle.copyBinary(
      "copy incoming_configuration from stdin with (format binary)",
      this.#incoming.take(),
    );
    // In the order of the file, so that ids ascend with it.
    await sql`
      insert into configuration (system_id, key, levels)
      select ${this.#systemId}::integer, key, levels from incoming_configuration order by index
      on conflict (system_id, key) do nothing`.execute(this.#handle.kysely);
    const [row] = await rowsOf(
      this.#handle,
      IDS,
      sql`
      select array_agg(configuration.id order by incoming.index) as ids
      from incoming_configuration as incoming
      join configuration on configuration.key = incoming.key
        and configuration.system_id = ${this.#systemId}`,
    );
    await sql`truncate incoming_configuration`.execute(this.#handle.kysely);
    return row?.ids ?? [];
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
