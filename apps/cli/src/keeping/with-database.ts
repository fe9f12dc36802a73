import { type Database, holdsRegistry, openDatabase } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { Settings } from "../settings.ts";

/** There is no registry where the settings point. */
export class NoRegistryError extends InputError {
  readonly code = "NO_REGISTRY";
}

/**
 * Runs `work` with the registry of the settings as it is: nothing is made and no migration applied.
 * @throws NoRegistryError, and what `openDatabase` throws.
 */
export async function withDatabase<Result>(
  { databaseUrl, home }: Settings,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl === undefined && !(await holdsRegistry(home))) {
    throw new NoRegistryError(
      `there is no registry in ${home}; PERFATLAS_HOME names another folder`,
    );
  }
  const database = await openDatabase(databaseUrl === undefined ? { home } : { url: databaseUrl });
  try {
    const { rows } = await database.rawQuery("select to_regclass('public.schema_migration') as it");
    if (rows[0]?.it === null) {
      throw new NoRegistryError("the database holds no registry; `perfatlas migrate` makes one");
    }
    return await work(database);
  } finally {
    await database.close();
  }
}
