import { join } from "node:path";
import { type Api, assertMethods, createApi } from "@perfatlas/api";
import { budgetsOf } from "@perfatlas/api/budgets";
import {
  type Database,
  joinNode,
  migrate,
  openDatabase,
  openReads,
  pendingMigrations,
  type Reads,
  type ReplicaState,
  readMigrations,
  StorageNodeError,
  verifyRegistry,
} from "@perfatlas/db";
import { datasetsWithoutData } from "@perfatlas/db/datasets-without-data";
import type { Source } from "@perfatlas/db/importers";
import { terminal } from "../output/terminal.ts";
import type { Settings } from "../settings.ts";
import { clockWarning } from "./clock-warning.ts";
import { codeRevision } from "./code-revision.ts";
import { DamagedRegistryError } from "./damaged-registry-error.ts";
import { knownDatasets } from "./known-datasets.ts";
import { OtherVersionError } from "./other-version-error.ts";
import { registrySource } from "./registry-source.ts";

/** A registry that this process has opened. */
export interface Registry {
  readonly database: Database;
  readonly api: Api;
  readonly source: Source;
  /** Names of the migrations that were applied on opening. */
  readonly applied: readonly string[];
  /** Stops jobs, then closes the database. */
  close(): Promise<void>;
}

/** What a registry is opened for. */
export interface Opening {
  /** What the site asks with. */
  readonly siteKey?: string;
  /** Threads that evaluate. */
  readonly threadCount?: number;
  /** Whether it is another process that serves it: a registry of another version is refused, not brought up to date. */
  readonly isJoining?: boolean;
  /** Whether its readers are answered by the replica of the settings. */
  readonly isServing?: boolean;
}

/**
 * Opens the registry of the settings: PostgreSQL, or the embedded database in the data folder.
 * Brings its schema up to date. `onStep` is told what was done.
 * @throws DatabaseInUseError when another process has the folder open, DamagedRegistryError when
 * the quick checks of `verify` find a fault; StorageNodeRefusedError; OtherVersionError and OtherMethodsError on joining one of
 * another version.
 */
export async function openRegistry(
  settings: Settings,
  onStep: (text: string) => void = () => {},
  opening: Opening = {},
): Promise<Registry> {
  const { databaseUrl, home } = settings;
  if (settings.token !== undefined) {
    onStep("PERFATLAS_TOKEN has no effect here: it is what a client sends to PERFATLAS_API");
  }
  const url = databaseUrl === undefined ? undefined : namedUrl(databaseUrl);
  const nodes = settings.storageNodes;
  const database = await openDatabase(url === undefined ? { home } : { url, nodes });
  let reads: Reads | undefined;
  try {
    if (opening.isJoining) await refuseOtherVersion(database);
    onStep(databaseUrl === undefined ? `database: embedded, in ${home}` : "database: PostgreSQL");
    const applied = await migrate(database);
    onStep(
      `schema: ${applied.length === 0 ? "up to date" : `${applied.length} migrations applied`}`,
    );
    await joinNodes(database, onStep);
    // A server looks after its files itself, and has a clock of its own.
    if (database.engine === "pglite") await refuseDamage(database, home);
    else await noteClock(database, onStep);
    if (opening.isServing) reads = await replicaOf(settings, database);
    const source = registrySource(settings);
    // Who administers a registry on PostgreSQL does so on its machine, or with a token of scope admin.
    const key = database.localKey;
    const api = await createApi({
      database,
      ...(reads && { reads }),
      source,
      descriptors: knownDatasets,
      withoutData: datasetsWithoutData,
      revision: codeRevision(),
      importFolders: [
        join(home, "imports"),
        ...(settings.mirror === undefined ? [] : [settings.mirror]),
      ],
      budgets: budgetsOf(settings.budgets),
      draftDays: settings.draftDays,
      ...(settings.hasAccessLog
        ? { writeAccess: (line: string) => void process.stderr.write(`${line}\n`) }
        : {}),
      ...(key === undefined ? {} : { administratorKey: key }),
      ...(opening.siteKey === undefined ? {} : { siteKey: opening.siteKey }),
      ...(opening.threadCount === undefined ? {} : { threadCount: opening.threadCount }),
      ...(url === undefined ? {} : { connectionString: url }),
    });
    const close = async (): Promise<void> => {
      await api.close();
      await reads?.close();
      await database.close();
    };
    return { database, api, source, applied, close };
  } catch (error) {
    await reads?.close();
    await database.close();
    throw error;
  }
}

/** One that does not answer is told of: the rest is answered without it. */
async function joinNodes(database: Database, onStep: (text: string) => void): Promise<void> {
  for (const node of database.nodes) {
    const said = await joinNode(database, node).then(
      () => `storage node ${node.name}: joined`,
      (error: unknown) => {
        if (error instanceof StorageNodeError) return error.message;
        throw error;
      },
    );
    onStep(said);
  }
}

async function replicaOf(
  { databaseReadUrl }: Settings,
  primary: Database,
): Promise<Reads | undefined> {
  if (databaseReadUrl === undefined) return undefined;
  const onChange = ({ place, why }: ReplicaState) =>
    terminal.note(
      why === undefined
        ? `queries: answered by the replica at ${place}`
        : `queries: answered by the primary; the replica at ${place} ${why}`,
    );
  return await openReads({ primary, url: namedUrl(databaseReadUrl), onChange });
}

/** The address with the name under which the server lists this program: doctor reads its schema from it. */
function namedUrl(address: string): string {
  const url = new URL(address);
  if (!url.searchParams.has("application_name"))
    url.searchParams.set("application_name", `perfatlas schema ${readMigrations().length}`);
  return url.href;
}

async function noteClock(database: Database, onStep: (text: string) => void): Promise<void> {
  const warning = await clockWarning(database);
  if (warning !== undefined) onStep(warning);
}

async function refuseOtherVersion(database: Database): Promise<void> {
  const pending = await pendingMigrations(database);
  // One that is empty has no version yet.
  if (pending === null) return;
  if (pending.length > 0) throw new OtherVersionError(pending);
  await assertMethods(database, { mayBeOlder: false });
}

async function refuseDamage(database: Database, home: string): Promise<void> {
  const parts = await verifyRegistry(database, { isQuick: true });
  if (parts.every(({ faults }) => faults.length === 0)) return;
  throw new DamagedRegistryError(`the registry in ${home}`, parts);
}
