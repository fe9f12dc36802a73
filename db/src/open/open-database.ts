import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import {
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { Tables } from "../tables.ts";
import { carryQuery } from "./carried-query.ts";
import type { Database } from "./database.ts";
import { type InstanceLock, lockInstance } from "./instance-lock.ts";
import { kyselyHandle } from "./kysely-handle.ts";
import { makeFolder } from "./make-folder.ts";
import { PgliteDriver } from "./pglite-driver.ts";
import { NodePostgresDriver } from "./postgres-driver.ts";
import { PostgresPool } from "./postgres-pool.ts";
import { TransactionGuard } from "./transaction-guard.ts";

/** Which registry to open: exactly one of `url`, `home` and `memory`. */
export interface OpenOptions {
  /** postgres://…; PostgreSQL 15 or later. */
  readonly url?: string;
  /**
   * Folder of an embedded registry; made when absent. The database lies in its `database` folder.
   */
  readonly home?: string;
  /** An embedded registry that ends with the process. */
  readonly memory?: true;
  /** What `dump` gave, to start from; for `memory`. */
  readonly snapshot?: Blob;
  /** Connections to PostgreSQL; 10 suffices for one server and its jobs. */
  readonly connections?: number;
  /** Longest time that one statement may run on PostgreSQL; 30 by default. */
  readonly statementSeconds?: number;
}

/**
 * Opens a registry; `migrate` brings it up to date.
 * @throws DatabaseInUseError when another process has the folder open.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const guard = new TransactionGuard();
  if (options.url !== undefined) {
    const { url, connections = 10, statementSeconds = 30 } = options;
    const pool = new PostgresPool({ url, connections, statementSeconds });
    return assemble("postgresql", new NodePostgresDriver(pool, guard), guard, undefined, noDump);
  }
  const home = options.home === undefined ? undefined : resolve(options.home);
  if (home === undefined && options.memory === undefined) {
    throw new Error("openDatabase needs one of url, home and memory");
  }
  const lock = home === undefined ? undefined : await lockInstance(home);
  try {
    if (home !== undefined) await makeFolder(join(home, "database"));
    const pglite = await PGlite.create({
      ...(home === undefined ? {} : { dataDir: join(home, "database") }),
      ...(options.snapshot === undefined ? {} : { loadDataDir: options.snapshot }),
      // Kysely's parameters are values: a text for jsonb is a JSON string, on PostgreSQL too.
      serializers: { 114: JSON.stringify, 3802: JSON.stringify },
      parsers: { 20: Number },
    });
    const driver = new PgliteDriver(pglite, guard);
    return assemble("pglite", driver, guard, lock, () => pglite.dumpDataDir("none"));
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

function assemble(
  engine: Database["engine"],
  driver: Driver,
  guard: TransactionGuard,
  lock: InstanceLock | undefined,
  dump: () => Promise<Blob>,
): Database {
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return {
    ...kyselyHandle(kysely),
    engine,
    transaction: (work, { statementSeconds: seconds } = {}) =>
      guard.run((enter) =>
        kysely.transaction().execute(async (transaction) => {
          if (seconds !== undefined) {
            const text = `set local statement_timeout = ${Math.ceil(seconds * 1000)}`;
            await transaction.executeQuery(carryQuery(text, [], { kind: "deadline", seconds }));
          }
          enter();
          return await work(kyselyHandle(transaction));
        }),
      ),
    localKey: lock?.key,
    announceAddress: async (address) => lock?.announce(address),
    dump,
    close: async () => {
      await kysely.destroy();
      // Kysely never initialised a driver that ran no query, and then does not destroy it.
      await driver.destroy();
      await lock?.release();
    },
  };
}

async function noDump(): Promise<Blob> {
  throw new Error("PostgreSQL is backed up with its own programs (pg_dump)");
}
