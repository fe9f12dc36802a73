import { sql } from "kysely";
import type { Database, Handle } from "../open/database.ts";
import { DatabaseUnavailableError } from "../open/database-unavailable-error.ts";
import { openDatabase } from "../open/open-database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { silentServer } from "../open/silent-server.ts";
import { nodeSchema, type StorageNode } from "../open/storage-node.ts";
import { StorageNodeError } from "../open/storage-node-error.ts";
import { joinNode } from "./join-node.ts";
import { rowsDigest } from "./rows-digest.ts";
import { StorageNodeRefusedError } from "./storage-node-refused-error.ts";

const LONG = { statementSeconds: 3600 };
/** SQLSTATE of a table that is there already. */
const THERE = "42P07";

/** The measurements of one version on their way to the storage node that has the fewest. */
export class NodeStore {
  readonly node: StorageNode;
  readonly #database: Database;
  /** Table that the node has committed. */
  #stored: string | undefined;

  private constructor(node: StorageNode, database: Database) {
    this.node = node;
    this.#database = database;
  }

  /**
   * One for a registry that has nodes.
   * @throws StorageNodeError, StorageNodeRefusedError.
   */
  static async open(registry: Database): Promise<NodeStore | undefined> {
    const node = await emptiest(registry);
    if (node === undefined) return undefined;
    await joinNode(registry, node);
    return new NodeStore(
      node,
      await openDatabase({ url: node.url, connections: 1, isDoubted: true }),
    );
  }

  /**
   * Has the table of a version filled on the node, straight, and commits it there; then the registry's own transaction
   * attaches it. What ends in between leaves a table that no reader sees and that `verify` names.
   */
  async place<T>(
    handle: Handle,
    version: { readonly id: number; readonly table: string },
    fill: (to: Handle) => Promise<T>,
  ): Promise<T> {
    const definition = await definitionOf(handle);
    const { filled, digest } = await this.#database
      .transaction(async (to) => {
        await this.#create(to, version, definition);
        const done = await fill(to);
        const table = sql.table(version.table);
        await sql`alter table ${table}
        add primary key (dataset_version_id, environment_id, metric_id, configuration_id, repeat),
        add constraint is_of_version check (dataset_version_id = ${sql.lit(version.id)})`.execute(
          to.kysely,
        );
        await sql`analyze ${table}`.execute(to.kysely);
        return { filled: done, digest: await rowsDigest(to, table) };
      }, LONG)
      .catch((error: unknown) => this.#named(error));
    this.#stored = version.table;
    await this.#attach(handle, version, definition, digest);
    return filled;
  }

  /** Takes the table away again, for a registry that will not have it. */
  async undo(): Promise<void> {
    if (this.#stored === undefined) return;
    const table = sql.table(`${nodeSchema(this.node)}.${this.#stored}`);
    // A node that is lost just now keeps a table that nobody sees; what went wrong is more worth saying.
    await sql`drop table ${table}`.execute(this.#database.kysely).catch(() => {});
    this.#stored = undefined;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** @throws StorageNodeError when it is the node that does not answer, else the error. */
  async #named(error: unknown): Promise<never> {
    const isLoss = error instanceof DatabaseUnavailableError;
    const silence = isLoss ? await silentServer(this.node.url) : undefined;
    throw silence === undefined
      ? error
      : new StorageNodeError(this.node.name, silence.message, error);
  }

  async #create(
    to: Handle,
    { id, table }: { readonly id: number; readonly table: string },
    definition: string,
  ): Promise<void> {
    await sql`set local search_path to ${sql.id(nodeSchema(this.node))}`.execute(to.kysely);
    await sql`create table ${sql.table(table)} (${sql.raw(definition)})`
      .execute(to.kysely)
      .catch((error: { readonly code?: string }) => {
        if (error.code !== THERE) throw error;
        throw new StorageNodeRefusedError(
          `storage node ${this.node.name} holds ${table} already, which this registry does not know; \`perfatlas verify\` says what to do`,
          {},
          { cause: error },
        );
      });
    await sql`alter table ${sql.table(table)}
      alter column dataset_version_id set default ${sql.lit(id)}`.execute(to.kysely);
  }

  async #attach(
    { kysely }: Handle,
    { id, table }: { readonly id: number; readonly table: string },
    definition: string,
    digest: string,
  ): Promise<void> {
    const schema = nodeSchema(this.node);
    await sql`create foreign table ${sql.table(table)} (${sql.raw(definition)}) server ${sql.id(schema)}
      options (schema_name ${sql.lit(schema)}, table_name ${sql.lit(table)})`.execute(kysely);
    await sql`analyze ${sql.table(table)} (environment_id, metric_id, configuration_id)`.execute(
      kysely,
    );
    await sql`alter table measurement attach partition ${sql.table(table)}
      for values in (${sql.lit(id)})`.execute(kysely);
    await kysely
      .insertInto("stored_elsewhere")
      .values({ dataset_version_id: id, node: this.node.name, digest })
      .execute();
  }
}

/** The node with the fewest measurements of published versions, the first of several. */
async function emptiest({ kysely, nodes }: Database): Promise<StorageNode | undefined> {
  if (nodes.length < 2) return nodes[0];
  const rows = await kysely
    .selectFrom("stored_elsewhere")
    .innerJoin("dataset_version", "dataset_version.id", "dataset_version_id")
    .select(({ fn }) => ["node", fn.sum<number>("measurement_count").as("count")])
    .groupBy("node")
    .execute();
  const held = new Map(rows.map(({ node, count }) => [node, Number(count)]));
  return nodes.toSorted((a, b) => (held.get(a.name) ?? 0) - (held.get(b.name) ?? 0))[0];
}

/** Columns and checks of measurements, as a table that is made has them. */
async function definitionOf(handle: Handle): Promise<string> {
  const rows = await rowsOf(
    handle,
    { line: "text" },
    sql`
    select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end as line
    from pg_attribute
    where attrelid = 'measurement'::regclass and attnum > 0 and not attisdropped
    union all
    select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where conrelid = 'measurement'::regclass and contype = 'c'`,
  );
  return rows.map(({ line }) => line).join(", ");
}
