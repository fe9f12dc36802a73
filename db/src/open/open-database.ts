import { resolve } from "node:path";
import { type BindableDriver, CancellableDriver } from "./cancellable-driver.ts";
import { carryQuery } from "./carried-query.ts";
import type { Database } from "./database.ts";
import type { HeldFolder } from "./hold-folder.ts";
import { kyselyHandle } from "./kysely-handle.ts";
import { kyselyOver } from "./kysely-over.ts";
import { openEmbedded } from "./open-embedded.ts";
import { PgliteDriver } from "./pglite-driver.ts";
import { NodePostgresDriver } from "./postgres-driver.ts";
import { PostgresPool } from "./postgres-pool.ts";
import { isPooled, type PostgresSettings } from "./postgres-settings.ts";
import { silentNode } from "./silent-node.ts";
import { silentServer } from "./silent-server.ts";
import type { StorageNode } from "./storage-node.ts";
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
  /** What `dump` gave, for a new embedded registry to start from. */
  readonly snapshot?: Blob;
  /** Connections to PostgreSQL; 10 suffices for one server and its jobs. */
  readonly connections?: number;
  /** Longest time that one statement may run on PostgreSQL; 30 by default. */
  readonly statementSeconds?: number;
  /** Further servers that the measurements of new versions go to; of a registry on PostgreSQL. */
  readonly nodes?: readonly StorageNode[];
  /** Whether a statement is given up, whatever its deadline, once the server takes no new connection. */
  readonly isDoubted?: boolean;
}

/**
 * Opens a registry; `migrate` brings it up to date.
 * @throws DatabaseInUseError when another process has the folder open; DatabaseFolderError when it holds
 * something else than a whole registry of this version; DataFolderError when it cannot be used.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const guard = new TransactionGuard();
  if (options.url !== undefined) {
    const { url, connections = 10, statementSeconds = 30, nodes = [] } = options;
    const pool = new PostgresPool({ url, connections, statementSeconds, doubt: doubtOf(options) });
    const driver = new NodePostgresDriver(pool, guard);
    return { ...assemble("postgresql", driver, guard, undefined, noDump), nodes };
  }
  const home = options.home === undefined ? undefined : resolve(options.home);
  if (home === undefined && options.memory === undefined) {
    throw new Error("openDatabase needs one of url, home and memory");
  }
  const embedded = await openEmbedded(home, options.snapshot);
  const { pglite, held } = embedded;
  const driver = new PgliteDriver(embedded, guard);
  return assemble("pglite", driver, guard, held, () => pglite.dumpDataDir("none"));
}

/** Numbers of backends that a pooler tells are its own. */
function doubtOf({
  url = "",
  nodes = [],
  isDoubted = false,
}: OpenOptions): PostgresSettings["doubt"] {
  if (isDoubted) return () => silentServer(url);
  if (nodes.length === 0 || isPooled(url)) return undefined;
  return (processId) => silentNode(url, processId);
}

function assemble(
  engine: Database["engine"],
  driver: BindableDriver,
  guard: TransactionGuard,
  held: HeldFolder | undefined,
  dump: () => Promise<Blob>,
): Database {
  const kysely = kyselyOver(driver);
  return {
    ...kyselyHandle(kysely),
    until: (signal) => kyselyHandle(kyselyOver(new CancellableDriver(driver, signal))),
    engine,
    nodes: [],
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
    localKey: held?.key,
    announceAddress: async (address) => held?.announce(address),
    dump,
    close: async () => {
      try {
        await kysely.destroy();
        // Kysely never initialised a driver that ran no query, and then does not destroy it.
        await driver.destroy();
      } finally {
        await held?.release();
      }
    },
  };
}

async function noDump(): Promise<Blob> {
  throw new Error("PostgreSQL is backed up with its own programs (pg_dump)");
}
