import { join } from "node:path";
import { type Api, createApi } from "@perfatlas/api";
import { budgetsOf } from "@perfatlas/api/budgets";
import { type Database, migrate, openDatabase, verifyRegistry } from "@perfatlas/db";
import { datasetsWithoutData } from "@perfatlas/db/datasets-without-data";
import type { Source } from "@perfatlas/db/importers";
import type { Settings } from "../settings.ts";
import { codeRevision } from "./code-revision.ts";
import { DamagedRegistryError } from "./damaged-registry-error.ts";
import { knownDatasets } from "./known-datasets.ts";
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

/**
 * Opens the registry of the settings: PostgreSQL, or the embedded database in the data folder.
 * Brings its schema up to date. `onStep` is told what was done; `siteKey` is what the site asks with.
 * @throws DatabaseInUseError when another process has the folder open, DamagedRegistryError when
 * the quick checks of `verify` find a fault.
 */
export async function openRegistry(
  settings: Settings,
  onStep: (text: string) => void = () => {},
  siteKey?: string,
): Promise<Registry> {
  const { databaseUrl, home } = settings;
  if (settings.token !== undefined) {
    onStep("PERFATLAS_TOKEN has no effect here: it is what a client sends to PERFATLAS_API");
  }
  const database = await openDatabase(databaseUrl === undefined ? { home } : { url: databaseUrl });
  try {
    onStep(databaseUrl === undefined ? `database: embedded, in ${home}` : "database: PostgreSQL");
    const applied = await migrate(database);
    onStep(
      `schema: ${applied.length === 0 ? "up to date" : `${applied.length} migrations applied`}`,
    );
    // A server looks after its files itself.
    if (database.engine === "pglite") await refuseDamage(database, home);
    const source = registrySource(settings);
    // Who administers a registry on PostgreSQL does so on its machine, or with a token of scope admin.
    const key = database.localKey;
    const api = await createApi({
      database,
      source,
      descriptors: knownDatasets,
      withoutData: datasetsWithoutData,
      revision: codeRevision(),
      importFolders: [
        join(home, "imports"),
        ...(settings.mirror === undefined ? [] : [settings.mirror]),
      ],
      budgets: budgetsOf(settings.budgets),
      ...(key === undefined ? {} : { administratorKey: key }),
      ...(siteKey === undefined ? {} : { siteKey }),
      ...(databaseUrl === undefined ? {} : { connectionString: databaseUrl }),
    });
    const close = async (): Promise<void> => {
      await api.close();
      await database.close();
    };
    return { database, api, source, applied, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function refuseDamage(database: Database, home: string): Promise<void> {
  const parts = await verifyRegistry(database, { isQuick: true });
  if (parts.every(({ faults }) => faults.length === 0)) return;
  throw new DamagedRegistryError(`the registry in ${home}`, parts);
}
